package sekisho.documents.skos;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sekisho.documents.reading.Refusal;
import sekisho.documents.reading.RefusedException;

/**
 * As much of Turtle (W3C Recommendation of 2014) as names of concepts need: prefixes, subjects, predicates, literals with
 * their language. What stands in brackets or lists is passed over.
 */
final class Turtle {

    private static final Pattern TOKEN = Pattern.compile(
            "\\G(?:\\s|#[^\\n]*+)*+(?:<(?<iri>[^>\\n]*+)>"
                    + "|\"\"\"(?<long>(?:[^\"\\\\]|\\\\.|\"(?!\"\"))*+)\"\"\""
                    + "|\"(?<text>(?:[^\"\\\\\\n]|\\\\.)*+)\""
                    + "|'(?<single>(?:[^'\\\\\\n]|\\\\.)*+)'"
                    + "|@(?<at>[A-Za-z][A-Za-z0-9-]*+)"
                    + "|(?<sign>[;,.\\[\\]()]|\\^\\^)"
                    + "|(?<name>(?:[^\\s;,\\[\\]()<>\"'@#.]|\\.(?=[^\\s;,\\[\\]()<>\"']))++))",
            Pattern.DOTALL);
    private static final Pattern ESCAPE =
            Pattern.compile("\\\\(?:u(\\p{XDigit}{4})|U(\\p{XDigit}{8})|(.))", Pattern.DOTALL);

    private final String text;
    private final Matcher tokens;
    private final Vocabulary vocabulary;
    private final Map<String, String> prefixes = new HashMap<>();
    private String subject;
    private String predicate;
    private String literal;
    private int depth;

    Turtle(String text, Vocabulary vocabulary) {
        this.text = text;
        this.tokens = TOKEN.matcher(text);
        this.vocabulary = vocabulary;
    }

    void read() throws RefusedException {
        int end = 0;
        while (tokens.find()) {
            end = tokens.end();
            take();
        }
        boolean allRead = text.substring(end).replaceAll("#[^\\n]*+", "").isBlank();
        if (!allRead || depth != 0) {
            long line = text.substring(0, end).lines().count();
            throw new RefusedException(
                    Refusal.NOT_A_DOCUMENT,
                    "This is no vocabulary: neither SKOS nor JSON lines from line " + line + " on.");
        }
    }

    private void take() throws RefusedException {
        String words = firstOf("long", "text", "single");
        if (tokens.group("sign") != null) {
            sign(tokens.group("sign"));
        } else if (depth > 0) {
            return;
        } else if (words != null) {
            tell(null);
            literal = unescaped(words);
        } else if (tokens.group("at") != null) {
            at(tokens.group("at"));
        } else {
            node(tokens.group("iri") != null ? unescaped(tokens.group("iri")) : tokens.group("name"));
        }
    }

    private void sign(String sign) throws RefusedException {
        switch (sign) {
            case "[", "(" -> depth++;
            case "]", ")" -> depth = Math.max(0, depth - 1);
            default -> {
                if (depth == 0) {
                    tell(null);
                    separate(sign);
                }
            }
        }
    }

    private void separate(String sign) {
        if (sign.equals(".")) {
            subject = null;
            predicate = null;
        } else if (sign.equals(";")) {
            predicate = null;
        }
    }

    /** A language behind a literal, or a directive. */
    private void at(String word) throws RefusedException {
        if (literal != null) {
            tell(word);
        } else {
            subject = "@" + word;
        }
    }

    private void node(String node) {
        boolean directive = "@prefix".equals(subject) || "PREFIX".equalsIgnoreCase(subject);
        if (subject == null) {
            subject = resolved(node);
        } else if (predicate == null) {
            predicate = directive ? node : resolved(node);
        } else if (directive) {
            prefixes.put(predicate, node);
            subject = subject.startsWith("@") ? subject : null;
            predicate = subject == null ? null : predicate;
        }
    }

    /** {@code skos:prefLabel} in full; what has no known prefix stays as it is. */
    private String resolved(String node) {
        int colon = node.indexOf(':');
        String start = colon < 0 ? null : prefixes.get(node.substring(0, colon + 1));
        return tokens.group("iri") != null || start == null ? node : start + node.substring(colon + 1);
    }

    private void tell(String language) throws RefusedException {
        if (literal != null && subject != null && predicate != null && language != null) {
            boolean preferred = predicate.equals(VocabularyReader.SKOS + "prefLabel");
            if (preferred || predicate.equals(VocabularyReader.SKOS + "altLabel")) {
                vocabulary.name(subject, language, literal, preferred);
            }
        }
        literal = null;
    }

    private String firstOf(String... groups) {
        for (String group : groups) {
            if (tokens.group(group) != null) {
                return tokens.group(group);
            }
        }
        return null;
    }

    private static String unescaped(String escaped) {
        return ESCAPE.matcher(escaped)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(3) == null
                                ? codePoint(found.group(1) == null ? found.group(2) : found.group(1))
                                : switch (found.group(3)) {
                                    case "n" -> "\n";
                                    case "t" -> "\t";
                                    case "r" -> "\r";
                                    case "b", "f" -> " ";
                                    default -> found.group(3);
                                }));
    }

    private static String codePoint(String hex) {
        int point = Integer.parseUnsignedInt(hex, 16);
        return Character.isValidCodePoint(point) ? Character.toString(point) : "?";
    }
}
