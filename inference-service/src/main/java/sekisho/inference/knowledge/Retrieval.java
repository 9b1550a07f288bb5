package sekisho.inference.knowledge;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a search came to. */
public sealed interface Retrieval {

    /**
     * Provisions that may answer.
     *
     * @param standings the candidates, best first, never empty
     * @param terms the question's content terms, as {@link Lexicon#asked} reads them, and their rarity (inverse document frequency, at least 0)
     * @param tops the versioned ids each independent ranker puts on top (several when equal), by name; silent rankers are missing
     * @param otherLanguage true if nothing in the question's language was there and other languages were searched
     */
    record Ranked(
            List<Standing> standings, Map<String, Double> terms, Map<String, Set<String>> tops, boolean otherLanguage)
            implements Retrieval {
        public Ranked {
            standings = List.copyOf(standings);
            terms = Collections.unmodifiableMap(new LinkedHashMap<>(terms));
            tops = Map.copyOf(tops);
        }
    }

    /** Nothing in the admitted law shares a content term with the question; the reason is a stable code. */
    record Nothing(String reason) implements Retrieval {}
}
