package sekisho.documents.margin;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The name of a law that stands right before a place in it, read backwards from there. */
final class JapaneseLaw {

    private static final int BACK_MAX = 120;
    private static final String LAST_SIGNS = "法律令則約例";

    /** What a name in 法律 may be joined with; 銀行法 and the like are one run of signs. */
    private static final Pattern LONG = Pattern.compile(
            "(?:及び|並びに|による|に関する|に係る|に対する|における" + "|に伴う|に基づく|のための|その他の|な(?=[一-龥])|の(?!規定)|[一-龥々〆ァ-ヶーA-Za-z・]){1,80}+");

    private static final Pattern SHORT = Pattern.compile("[一-龥々〆ァ-ヶーA-Za-z・]{1,60}+");
    private static final Pattern FRONT =
            Pattern.compile("^(?:.*(?:法|法律|令|規則)(?:及び|並びに)|.*[条項号]の|及び|並びに|による|に関する|の|等の|その他の)");

    private JapaneseLaw() {}

    /** The name that ends where the place begins, its number in parentheses left out; empty when there is none. */
    static String before(String text, int place) {
        int end = place;
        if (end > 0 && text.charAt(end - 1) == '）') {
            int open = text.lastIndexOf('（', end - 1);
            end = open < 0 || place - open > BACK_MAX / 2 ? 0 : open;
        }
        if (end < 2 || LAST_SIGNS.indexOf(text.charAt(end - 1)) < 0) {
            return "";
        }
        String head = text.substring(Math.max(0, end - BACK_MAX), end);
        Pattern form = head.endsWith("法律") ? LONG : SHORT;
        Matcher run = form.matcher(head);
        String name = "";
        while (run.find()) {
            name = run.end() == head.length() ? run.group() : name;
        }
        Matcher front = FRONT.matcher(name);
        while (front.find() && front.end() < name.length()) {
            name = name.substring(front.end());
            front = FRONT.matcher(name);
        }
        return name.length() < 2 ? "" : name;
    }
}
