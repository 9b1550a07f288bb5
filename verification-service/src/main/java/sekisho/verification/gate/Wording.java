package sekisho.verification.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a sentence says beyond another one: its words that have no place in the other, in the same order. */
final class Wording {

    /** A word of a spaced script, or one character of a dense one. */
    private static final Pattern TOKEN = Pattern.compile(
            "[\\p{IsLatin}\\d]+(?:['.,-][\\p{IsLatin}\\d]+)*|[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー]");

    /** Words that mean the same in law, and numbers, which the literals answer for. */
    private static final Set<String> HARMLESS = Set.of(
            "a",
            "an",
            "the",
            "under",
            "before",
            "shall",
            "must",
            "regarding",
            "to",
            "for",
            "example",
            "such",
            "as",
            "of",
            "in",
            "force",
            "since",
            "according",
            "art",
            "article",
            "and",
            "der",
            "die",
            "das",
            "des",
            "den",
            "dem",
            "nach",
            "gilt",
            "kraft",
            "seit",
            "gemäß",
            "abs",
            "absatz",
            "artikel",
            "bzw",
            "und",
            "binnen",
            "innerhalb",
            "von",
            "ohne schuldhaftes zögern",
            "と",
            "また",
            "または",
            "もしくは",
            "および",
            "事前に",
            "事前",
            "する必要がある",
            "必要がある",
            "る必要がある",
            "必要",
            "によれば",
            "施行",
            "必须",
            "或",
            "和",
            "且",
            "依",
            "根据",
            "起施行的",
            "现行",
            "现行的",
            "的",
            "起施行");

    private static final Pattern NUMERAL = Pattern.compile(
            "\\d+(?:[.,]\\d+)*|[〇零一二三四五六七八九十百千万億亿]+|one|two|three|four|five|six|seven|eight|nine|ten|zwei|drei|vier|fünf|sechs|sieben"
                    + "|acht|neun|zehn|january|february|march|april|may|june|july|august|september|october|november|december|januar|februar|märz|mai"
                    + "|juni|juli|oktober|dezember|[年月日]");

    private Wording() {}

    /**
     * Runs of words of a sentence that are not words of the other one in the same order, but for those that say nothing new.
     *
     * @param names folded names that may be mentioned anywhere
     */
    static List<String> beyond(String sentence, String other, String names) {
        List<String> told = tokens(sentence);
        List<String> cited = tokens(other);
        boolean[] placed = Alignment.of(told, cited);
        Set<String> known = Set.copyOf(tokens(names));
        List<String> beyond = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        for (int i = 0; i <= told.size(); i++) {
            boolean open = i < told.size()
                    && !placed[i]
                    && !known.contains(told.get(i))
                    && !NUMERAL.matcher(told.get(i)).matches();
            if (open) {
                run.append(run.isEmpty() || dense(told.get(i)) ? "" : " ").append(told.get(i));
            } else if (!run.isEmpty()) {
                if (!harmless(run.toString())) {
                    beyond.add(run.toString());
                }
                run.setLength(0);
            }
        }
        return beyond;
    }

    private static boolean harmless(String run) {
        return HARMLESS.contains(run)
                || !dense(run) && List.of(run.split(" ")).stream().allMatch(HARMLESS::contains);
    }

    private static boolean dense(String token) {
        return Fold.ideographic(token.codePointAt(0));
    }

    private static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        Matcher token = TOKEN.matcher(Fold.loose(text));
        while (token.find()) {
            tokens.add(token.group());
        }
        return tokens;
    }
}
