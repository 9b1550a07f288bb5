package sekisho.inference.lucene;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

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

    /** Every document that holds one of the terms, scored by BM25 alone. */
    Query query() {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        counts.forEach((term, count) -> any.add(
                count == 1
                        ? new TermQuery(new Term(field, term))
                        : new BoostQuery(new TermQuery(new Term(field, term)), count),
                BooleanClause.Occur.SHOULD));
        return any.build();
    }

    /** BM25's inverse document frequency of every term in this field; a term nobody uses is the rarest. */
    Map<String, Double> rarity(IndexReader reader) throws IOException {
        double documents = Math.max(1, reader.getDocCount(field));
        Map<String, Double> rarity = new LinkedHashMap<>();
        for (String term : counts.keySet()) {
            double holding = Math.min(documents, reader.docFreq(new Term(field, term)));
            rarity.put(term, Math.log(1 + (documents - holding + 0.5) / (holding + 0.5)));
        }
        return rarity;
    }

    /** No document can score higher than this: every term saturated. Terms nobody uses count as well. */
    double bound(IndexReader reader) throws IOException {
        double bound = 0;
        Map<String, Double> rarity = rarity(reader);
        for (Map.Entry<String, Integer> term : counts.entrySet()) {
            bound += term.getValue() * rarity.get(term.getKey());
        }
        return bound;
    }
}
