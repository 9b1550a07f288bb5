package sekisho.verification.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import sekisho.contracts.Citation;
import sekisho.contracts.Claim;
import sekisho.contracts.Language;
import sekisho.contracts.Passage;

/** Jurisdictions, citations and quotes, turned. */
final class PaperTurns {

    private static final Map<Language, List<String>> ELSEWHERE = Map.of(
            Language.EN,
                    List.of(
                            "Under German law, ",
                            "In Switzerland, ",
                            "Under the law of Japan, ",
                            "In the United States, "),
            Language.DE,
                    List.of(
                            "In der Schweiz gilt: ",
                            "Nach französischem Recht gilt: ",
                            "In Japan gilt: ",
                            "Nach britischem Recht gilt: "),
            Language.JA, List.of("ドイツでは、", "米国法上、", "中国法によれば、", "シンガポールにおいては、"),
            Language.ZH, List.of("在德国，", "根据日本法律，", "在美国，", "按照香港法律，"));
    private static final List<String> CODES = List.of("DE", "JP", "CN", "US", "GB", "CH", "SG", "FR");

    private PaperTurns() {}

    /** The claim tells its rule as the law of another country, in words or in its papers. */
    static Claim elsewhere(Original original, boolean quoteToo, Random chance) {
        Passage passage = original.passage();
        if (!quoteToo) {
            List<String> openings = ELSEWHERE.get(passage.language());
            return new Claim(
                    openings.get(chance.nextInt(openings.size())) + original.text(),
                    original.claim().citations());
        }
        String code = CODES.stream()
                .filter(it -> !it.equals(passage.jurisdiction()))
                .skip(chance.nextInt(CODES.size() - 1))
                .findFirst()
                .orElseThrow();
        Citation right = original.claim().citations().getFirst();
        return new Claim(
                original.text(),
                List.of(new Citation(
                        right.passageId(),
                        right.version(),
                        right.instrument(),
                        right.locator(),
                        code,
                        right.quote(),
                        right.validFrom(),
                        right.validTo())));
    }

    /** The claim stays; its citation names another provision, with the claimed words or with words of that provision. */
    static Claim swapped(Original original, Original other, boolean quoteToo) {
        return new Claim(
                original.text(),
                List.of(Original.citing(other.passage(), quoteToo ? original.quote() : other.quote())));
    }

    /** The beginning of one sentence runs on into the end of another one of the same provision. */
    static Optional<Claim> spliced(Original original, List<String> sentences, boolean quoteToo, Random chance) {
        List<String> others =
                sentences.stream().filter(it -> !it.equals(original.sentence())).toList();
        if (others.isEmpty()) {
            return Optional.empty();
        }
        String other = others.get(chance.nextInt(others.size()));
        boolean dense = Originals.dense(original.passage().language());
        String joined = head(original.sentence(), dense) + (dense ? "" : " ") + tail(other, dense);
        if (original.passage().text().contains(joined) || within(head(original.sentence(), dense), other)) {
            return Optional.empty();
        }
        List<Citation> quotes = new ArrayList<>();
        if (quoteToo) {
            quotes.add(Original.citing(original.passage(), joined));
        } else {
            quotes.add(Original.citing(original.passage(), original.sentence()));
            quotes.add(Original.citing(original.passage(), other));
        }
        return Optional.of(new Claim(joined, quotes));
    }

    /** True if the letters stand in the sentence in the same order: the splice would only shorten that sentence. */
    private static boolean within(String head, String sentence) {
        int at = 0;
        for (int i = 0; i < head.length() && at >= 0; i++) {
            at = sentence.indexOf(head.charAt(i), at) + 1;
            if (at == 0) {
                return false;
            }
        }
        return true;
    }

    private static String head(String sentence, boolean dense) {
        return sentence.substring(0, middle(sentence, dense)).strip();
    }

    private static String tail(String sentence, boolean dense) {
        return sentence.substring(middle(sentence, dense)).strip();
    }

    /** The comma or space nearest to the middle. */
    private static int middle(String sentence, boolean dense) {
        int half = sentence.length() / 2;
        String signs = dense ? "、，" : " ";
        for (int step = 0; step < half; step++) {
            if (signs.indexOf(sentence.charAt(half - step)) >= 0) {
                return half - step + 1;
            }
            if (signs.indexOf(sentence.charAt(half + step)) >= 0) {
                return half + step + 1;
            }
        }
        return half;
    }
}
