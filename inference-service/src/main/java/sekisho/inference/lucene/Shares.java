package sekisho.inference.lucene;

import java.util.Map;
import java.util.stream.Collectors;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;
import sekisho.contracts.Language;

/**
 * How much every ranker counts, by language. All numbers were chosen on one half of the questions at hand and are round;
 * RETRIEVAL.md beside this module holds what each of them brought on the other half.
 *
 * @param k1 BM25 term saturation of bodies and pairs
 * @param b BM25 length normalisation of bodies and pairs
 * @param pairs beside the body's 1
 * @param heading beside the body's 1
 * @param meaning of words and meaning together, 0..1; the rest is the words'
 * @param neighbour what the best provision beside a candidate adds, of what it has itself
 * @param headingChars a text of fewer characters is but a heading
 */
record Shares(float k1, float b, float pairs, float heading, double meaning, double neighbour, int headingChars) {

    /** Fields that speak no language. */
    private static final float OTHER_K1 = 0.8f;

    private static final float OTHER_B = 0.8f;

    private static final Map<Language, Shares> OF = Map.of(
            // Adjacent words tell more than their weight in words; a rule's neighbours speak of its matter.
            Language.EN, new Shares(0.7f, 0.75f, 0.5f, 0.3f, 0.4, 0.08, 60),
            // Pieces of words find the parts of compounds, but four letters are shared by chance more often than a
            // word.
            Language.DE, new Shares(0.8f, 0.8f, 0.5f, 0.3f, 0, 0.05, 60),
            // Articles differ in length by a factor of a hundred, and a long one holds every phrase.
            Language.JA, new Shares(1.2f, 0.9f, 0.8f, 0.3f, 0, 0.05, 15),
            Language.ZH, new Shares(0.9f, 0.8f, 0.8f, 0.1f, 0.5, 0.05, 15));

    static Shares of(Language language) {
        return OF.get(language);
    }

    /** BM25 with the numbers of the field's language; lengths are stored alike for all, so an index outlives them. */
    static Similarity similarity() {
        Similarity other = new BM25Similarity(OTHER_K1, OTHER_B);
        Map<String, Similarity> byLanguage = OF.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        shares -> shares.getKey().code(),
                        shares -> new BM25Similarity(
                                shares.getValue().k1(), shares.getValue().b())));
        return new PerFieldSimilarityWrapper() {
            @Override
            public Similarity get(String field) {
                return byLanguage.getOrDefault(field.substring(field.indexOf('.') + 1), other);
            }
        };
    }
}
