package sekisho.house;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Replaces comments and literals of Java source by spaces; line breaks stay, so that positions keep their meaning. */
final class Blanking {

    private static final Pattern COMMENT_OR_LITERAL = Pattern.compile(
            "\"\"\"(?:[^\"\\\\]|\\\\.|\"(?!\"\"))*+\"\"\"" // text block
                    + "|\"(?:[^\"\\\\\\n]|\\\\.)*+\"" // string
                    + "|'(?:[^'\\\\\\n]|\\\\.[0-9a-fu]*)'" // character
                    + "|//[^\\n]*"
                    + "|/\\*.*?\\*/",
            Pattern.DOTALL);

    private Blanking() {}

    static String commentsAndLiterals(String java) {
        StringBuilder code = new StringBuilder(java);
        Matcher matcher = COMMENT_OR_LITERAL.matcher(java);
        while (matcher.find()) {
            for (int i = matcher.start(); i < matcher.end(); i++) {
                if (code.charAt(i) != '\n') {
                    code.setCharAt(i, ' ');
                }
            }
        }
        return code.toString();
    }
}
