package sekisho.inference.lucene;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.ByteVectorValues;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnByteVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import sekisho.contracts.Inquiry;
import sekisho.inference.meaning.QuestionMeanings;

/**
 * What a question means, as the index looks for it; silent where no model or no time for one is there.
 *
 * @param asked the direction to look into, or null
 */
record Sense(QuestionMeanings.Asked asked) {

    /** What is said of a candidate whose meaning is not known. */
    static final double UNKNOWN = Double.NaN;

    /** A model knows one language: in law of another it has nothing to say. */
    static Sense of(QuestionMeanings meanings, Inquiry inquiry, Admission.Ground ground) {
        return new Sense(
                ground.language() == inquiry.language()
                        ? meanings.of(inquiry.language(), Asked.searched(inquiry))
                                .orElse(null)
                        : null);
    }

    boolean isSilent() {
        return asked == null;
    }

    /** The admitted passages whose meaning lies nearest, at most {@code most}. */
    ScoreDoc[] nearest(IndexSearcher searcher, Query filter, int most) throws IOException {
        if (isSilent()) {
            return new ScoreDoc[0];
        }
        Query near = new KnnByteVectorQuery(
                Meanings.field(asked.model()), asked.direction().components(), most, filter);
        return searcher.search(near, most).scoreDocs;
    }

    /** The cosine of every document's meaning, or {@link #UNKNOWN}; documents in order of their numbers. */
    double[] cosines(IndexSearcher searcher, int[] docs) throws IOException {
        double[] cosines = new double[docs.length];
        Arrays.fill(cosines, UNKNOWN);
        if (isSilent()) {
            return cosines;
        }
        int i = 0;
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            int end = leaf.docBase + leaf.reader().maxDoc();
            ByteVectorValues vectors = i < docs.length && docs[i] < end
                    ? leaf.reader().getByteVectorValues(Meanings.field(asked.model()))
                    : null;
            KnnVectorValues.DocIndexIterator at = vectors == null ? null : vectors.iterator();
            for (; i < docs.length && docs[i] < end; i++) {
                if (at != null && reach(at, docs[i] - leaf.docBase)) {
                    cosines[i] = asked.direction().cosine(vectors.vectorValue(at.index()));
                }
            }
        }
        return cosines;
    }

    private static boolean reach(DocIdSetIterator iterator, int doc) throws IOException {
        return iterator.docID() == doc || (iterator.docID() < doc && iterator.advance(doc) == doc);
    }
}
