package sekisho.verification.gate;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The typed literals of a text: dates, amounts, percentages, terms, article ids, bounds and bare numbers, each in one
 * normal spelling, for example {@code date:2017-03-15}, {@code term:20:werktag}, {@code article:6.1.f}.
 *
 * <p>Rules run from the most specific to the least; what one has read is blanked out for the next, so that the 17 of
 * {@code 第17条} is never also a bare number.
 */
public final class Literals {

    /** One way literals are written, in lower case. */
    record Rule(Pattern pattern, Function<MatchResult, String> normal, Script needs) {
        static Rule of(String pattern, Function<MatchResult, String> normal) {
            return new Rule(Pattern.compile(pattern), normal, Script.ANY);
        }

        /** Matches only where there is a Latin letter. */
        static Rule western(String pattern, Function<MatchResult, String> normal) {
            return new Rule(Pattern.compile(pattern), normal, Script.LATIN);
        }

        /** Matches only where there is a character of a dense script. */
        static Rule asian(String pattern, Function<MatchResult, String> normal) {
            return new Rule(Pattern.compile(pattern), normal, Script.DENSE);
        }
    }

    /** What a text must hold for a rule to have something to read; most texts hold one of them only. */
    enum Script {
        ANY,
        LATIN,
        DENSE;

        static Set<Script> of(String text) {
            boolean latin = text.codePoints().anyMatch(letter -> letter < 0x250 && Character.isLetter(letter));
            boolean dense = text.codePoints().anyMatch(Fold::ideographic);
            Set<Script> scripts = EnumSet.of(ANY);
            if (latin) {
                scripts.add(LATIN);
            }
            if (dense) {
                scripts.add(DENSE);
            }
            return scripts;
        }
    }

    /** What has been read is overwritten with this character. */
    static final char READ = '\u001f';

    private static final List<Rule> RULES = Stream.of(
                    DateLiterals.RULES, AmountLiterals.RULES, ArticleLiterals.RULES, AmountLiterals.BARE)
            .flatMap(List::stream)
            .toList();

    private Literals() {}

    /** All literals of a text, in normal spelling. The text is folded first. */
    public static Set<String> of(String text) {
        return counted(text).keySet();
    }

    /** All literals of a text, and how often each is named. */
    static Map<String, Integer> counted(String text) {
        Map<String, Integer> found = new LinkedHashMap<>();
        String folded = Fold.loose(text);
        Set<Script> scripts = Script.of(folded);
        StringBuilder rest = new StringBuilder(folded);
        for (Rule rule : RULES) {
            if (!scripts.contains(rule.needs())) {
                continue;
            }
            Matcher matcher = rule.pattern().matcher(rest);
            StringBuilder blanked = new StringBuilder(rest.length());
            int from = 0;
            while (matcher.find()) {
                String normal = rule.normal().apply(matcher.toMatchResult());
                if (normal == null) {
                    continue;
                }
                found.merge(normal, 1, Integer::sum);
                blanked.append(rest, from, matcher.start()).repeat(READ, matcher.end() - matcher.start());
                from = matcher.end();
            }
            rest = blanked.append(rest, from, rest.length());
        }
        return found;
    }
}
