package sekisho.verification.review.seed;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import sekisho.contracts.Language;

/** Turns one thing in the words of a provision, in four languages. */
final class Turning {

    private static final Pattern NUMBER = Pattern.compile("\\d[\\d.,]*\\d|\\d|[一二三四五六七八九十百千万億亿]+(?=[日年月円元人％%条項个])");

    private static final Map<Language, List<Turn>> NEGATIONS = Map.of(
            Language.EN,
            List.of(
                    pair("(?i)\\b(must|shall|may|should|can) not\\b", "$1"),
                    pair("\\b(is|are|was|were|be) not\\b", "$1"),
                    pair("\\b(must|shall)\\b", "$1 not")),
            Language.DE,
            List.of(
                    pair("\\b(darf|dürfen|muss|müssen|kann|können) nicht\\b", "$1"),
                    pair("\\bkein(e[nmrs]?)?\\b", "ein$1"),
                    pair("\\b(muss|müssen|hat|haben|ist|sind)\\b", "$1 nicht")),
            Language.JA,
            List.of(pair("してはならない", "することができる"), pair("しなければならない", "してはならない"), pair("ことができる", "ことができない")),
            Language.ZH,
            List.of(pair("不得", "可以"), pair("应当", "不得"), pair("可以", "不得")));

    private static final Map<Language, List<Turn>> DUTIES = Map.of(
            Language.EN,
            List.of(pair("\\b(must|shall)\\b(?! not\\b)", "may"), pair("\\bmay\\b(?! not\\b)", "must")),
            Language.DE,
            List.of(
                    pair("\\bmuss\\b", "kann"),
                    pair("\\bmüssen\\b", "können"),
                    pair("\\b(kann|darf)\\b(?! (nicht|kein))", "muss")),
            Language.JA,
            List.of(pair("しなければならない", "することができる"), pair("することができる", "しなければならない")),
            Language.ZH,
            List.of(pair("应当|必须", "可以"), pair("(?<!不)可以", "应当")));

    private static final Map<Language, List<Turn>> EXCEPTIONS = Map.of(
            Language.EN,
            List.of(pair(
                    ",? (?:unless|except|save (?:that|where)|provided that|other than|only if)\\b[^.;]*(?=[.;])", "")),
            Language.DE,
            List.of(pair(",? (?:es sei denn|sofern|soweit|wenn|außer|ausgenommen)\\b[^.;]*(?=[.;])", "")),
            Language.JA,
            List.of(pair("ただし、[^。]*。", ""), pair("(?<=^|。)[^。、]*を除き、", "")),
            Language.ZH,
            List.of(pair("[，。]但(?:是)?[^。]*(?=。)", ""), pair("，?除[^，。]*外，?", "")));

    /** What is looked for, and what comes in its place. */
    private record Turn(Pattern from, String to) {}

    private Turning() {}

    /** The words with one thing turned; empty where there is nothing of the kind in them. */
    static Optional<String> of(Operator operator, Language language, String words) {
        return switch (operator) {
            case NUMBERS_EXCHANGED -> exchanged(words);
            case NEGATION_TURNED -> first(NEGATIONS.get(language), words);
            case DUTY_TURNED -> first(DUTIES.get(language), words);
            case EXCEPTION_DROPPED -> first(EXCEPTIONS.get(language), words);
            case OTHER_PROVISION -> Optional.empty();
        };
    }

    private static Optional<String> first(List<Turn> turns, String words) {
        return turns.stream()
                .map(turn -> turn.from().matcher(words).replaceFirst(turn.to()))
                .filter(turned -> !turned.equals(words) && !turned.isBlank())
                .findFirst();
    }

    private static Optional<String> exchanged(String words) {
        List<MatchResult> numbers = NUMBER.matcher(words).results().toList();
        for (MatchResult one : numbers) {
            for (MatchResult other : numbers) {
                if (one.end() <= other.start() && !one.group().equals(other.group())) {
                    return Optional.of(words.substring(0, one.start())
                            + other.group()
                            + words.substring(one.end(), other.start())
                            + one.group()
                            + words.substring(other.end()));
                }
            }
        }
        return Optional.empty();
    }

    private static Turn pair(String from, String to) {
        return new Turn(Pattern.compile(from), to);
    }
}
