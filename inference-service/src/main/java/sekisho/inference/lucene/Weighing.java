package sekisho.inference.lucene;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;

/**
 * One ranker's view of a question: the terms it looks for in its field.
 *
 * @param field where it looks
 * @param weight its share in the reference score
 * @param counts its terms and how often the question says them
 */
record Weighing(String field, float weight, Map<String, Integer> counts) {

    /** Most distinct terms a ranker looks for; a longer question is cut there. */
    static final int TERMS_MAX = 240;

    Weighing {
        if (counts.size() > TERMS_MAX) {
            Map<String, Integer> first = new LinkedHashMap<>();
            counts.entrySet().stream().limit(TERMS_MAX).forEach(e -> first.put(e.getKey(), e.getValue()));
            counts = first;
        }
    }

    /** Adds every term with its share in the reference score. */
    void addTo(BooleanQuery.Builder any, Lookups lookups) throws IOException {
        for (Map.Entry<String, Integer> asked : counts.entrySet()) {
            Term term = new Term(field, asked.getKey());
            if (lookups.docFreq(term) > 0) {
                any.add(new BoostQuery(lookups.query(term), weight * asked.getValue()), BooleanClause.Occur.SHOULD);
            }
        }
    }

    /** BM25's inverse document frequency of every term in this field; a term nobody uses is the rarest. */
    Map<String, Double> rarity(Lookups lookups) throws IOException {
        double documents = Math.max(1, lookups.documents(field));
        Map<String, Double> rarity = new LinkedHashMap<>();
        for (String term : counts.keySet()) {
            double holding = Math.min(documents, lookups.docFreq(new Term(field, term)));
            rarity.put(term, Math.log(1 + (documents - holding + 0.5) / (holding + 0.5)));
        }
        return rarity;
    }

    /** No document can score higher than this: every term saturated. Terms nobody uses count as well. */
    double bound(Lookups lookups) throws IOException {
        double bound = 0;
        Map<String, Double> rarity = rarity(lookups);
        for (Map.Entry<String, Integer> term : counts.entrySet()) {
            bound += term.getValue() * rarity.get(term.getKey());
        }
        return bound;
    }
}
