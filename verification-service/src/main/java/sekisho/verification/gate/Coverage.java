package sekisho.verification.gate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import sekisho.contracts.Citation;
import sekisho.contracts.Claim;
import sekisho.contracts.Passage;

/** The share of a question's content terms that its cited provisions hold: counted here, not told by who drafted. */
final class Coverage {

    static final String SIGNAL = "coverage";

    private Coverage() {}

    /** 0..1; 0 where nothing can be counted: no content term, or a provision the own copy does not hold. */
    static double counted(Case answer) {
        Set<String> cited = new HashSet<>();
        for (Claim claim : answer.claims()) {
            for (Citation citation : claim.citations()) {
                var known = answer.passage(citation);
                if (known.isEmpty()) {
                    return 0;
                }
                cited.addAll(Words.of(words(known.get())));
            }
        }
        return Words.share(Questions.terms(answer.inquiry().text()), cited);
    }

    /** The told signals, with a coverage that is believed no further than it is counted. */
    static Map<String, Double> believed(Map<String, Double> told, double counted) {
        Map<String, Double> believed = new HashMap<>(told);
        believed.computeIfPresent(SIGNAL, (name, value) -> value > counted && value <= 1 ? counted : value);
        return believed;
    }

    private static String words(Passage passage) {
        return passage.text() + "\n" + passage.instrument() + "\n" + passage.locator() + "\n"
                + (passage.title() == null ? "" : passage.title());
    }
}
