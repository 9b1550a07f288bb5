package sekisho.verification.bench;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import sekisho.contracts.Language;
import sekisho.contracts.Passage;

/**
 * Swaps the parties of a rule. Who the parties are is read off the provisions themselves: what often stands where the
 * subject of a duty stands.
 */
final class PartyTurns {

    private static final int OFTEN = 4;
    private static final int PARTIES_MAX = 60;
    private static final Map<Language, Pattern> SUBJECT = Map.of(
            Language.EN,
            Pattern.compile(
                    "(?:^|[.] )(?:A|An|The|Each|Every) ((?:\\p{Lu}[\\p{L}]+ ?){1,3}?)(?: of [^.,]{1,40}?)? ?(?=must|shall|may|should)"),
            Language.DE,
            Pattern.compile(
                    "(?:^|[.] |\\) )(?:Der|Die|Das|Ein|Eine) (\\p{Lu}\\p{Ll}{3,30})(?= (?:hat|haben|muss|müssen|kann|können|darf|dürfen|ist verpflichtet|sind verpflichtet)\\b)"),
            Language.JA,
            Pattern.compile("(?:^|[。　])([\\p{IsHan}\\p{IsKatakana}ー]{2,10})(?=は、)"),
            Language.ZH,
            Pattern.compile("(?:^|[。；，])([\\p{IsHan}]{2,9}?)(?=应当|可以|不得|有权|必须)"));
    private static final Set<String> NO_PARTY =
            Set.of("前項", "同項", "第一項", "次項", "政令", "前二項", "国家", "但是", "并", "同时", "情节严重的", "Frist", "Anordnung");

    private final Map<Language, Set<String>> parties;

    private PartyTurns(Map<Language, Set<String>> parties) {
        this.parties = parties;
    }

    static PartyTurns of(List<Passage> provisions) {
        Map<Language, Map<String, Integer>> counted = new HashMap<>();
        for (Passage provision : provisions) {
            Matcher subject = SUBJECT.get(provision.language()).matcher(provision.text());
            while (subject.find()) {
                String party = subject.group(1).strip();
                if (!NO_PARTY.contains(party)) {
                    counted.computeIfAbsent(provision.language(), it -> new HashMap<>())
                            .merge(party, 1, Integer::sum);
                }
            }
        }
        return new PartyTurns(
                counted.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, it -> often(it.getValue()))));
    }

    private static Set<String> often(Map<String, Integer> counted) {
        return counted.entrySet().stream()
                .filter(it -> it.getValue() >= OFTEN)
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(PARTIES_MAX)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(java.util.TreeSet::new));
    }

    int known(Language language) {
        return parties.getOrDefault(language, Set.of()).size();
    }

    /** Two parties of the sentence change places; where it names but one, another one takes its place. */
    Optional<String> swapped(Language language, String text, Random chance) {
        Set<String> all = parties.getOrDefault(language, Set.of());
        List<String> named = all.stream()
                .filter(party -> place(language, text, party) >= 0)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        if (named.isEmpty()) {
            return Optional.empty();
        }
        String one = named.get(chance.nextInt(named.size()));
        List<String> others = named.stream()
                .filter(it -> !it.contains(one) && !one.contains(it))
                .toList();
        if (!others.isEmpty() && chance.nextInt(3) != 0) {
            return Optional.of(exchanged(language, text, one, others.get(chance.nextInt(others.size()))));
        }
        List<String> absent = all.stream()
                .filter(it -> !text.contains(it) && !one.contains(it) && !it.contains(one))
                .toList();
        return absent.isEmpty()
                ? Optional.empty()
                : Optional.of(replaced(language, text, one, absent.get(chance.nextInt(absent.size()))));
    }

    private static String exchanged(Language language, String text, String one, String other) {
        String mark = "\u0001";
        return replaced(language, replaced(language, replaced(language, text, one, mark), other, one), mark, other);
    }

    private static String replaced(Language language, String text, String one, String by) {
        return pattern(language, one).matcher(text).replaceAll(Matcher.quoteReplacement(by));
    }

    private static int place(Language language, String text, String party) {
        Matcher matcher = pattern(language, party).matcher(text);
        return matcher.find() ? matcher.start() : -1;
    }

    private static Pattern pattern(Language language, String party) {
        boolean dense = Originals.dense(language) || party.equals("\u0001");
        String han =
                language == Language.JA ? "(?<![\\p{IsHan}\\p{IsKatakana}])%s(?![\\p{IsHan}\\p{IsKatakana}ー])" : "%s";
        return Pattern.compile(
                dense
                        ? (party.equals("\u0001") ? party : han.formatted(Pattern.quote(party)))
                        : "\\b" + Pattern.quote(party) + "\\b");
    }
}
