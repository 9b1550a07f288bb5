package sekisho.inference.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.similarities.Similarity.SimScorer;

/**
 * Reads what words say of documents that are chosen already, term by term: a few hundred documents are looked up in each
 * list, instead of every list being walked for every ranker.
 */
final class Scoring {

    private final Lookups lookups;
    private final int[] docs;
    private final List<LeafReaderContext> leaves;

    /** @param docs in rising order */
    Scoring(Lookups lookups, int[] docs) {
        this.lookups = lookups;
        this.docs = docs;
        leaves = lookups.searcher().getIndexReader().leaves();
    }

    /** What a ranker's terms score in each document by BM25, as a search for them would. */
    double[] scores(Weighing weighing) throws IOException {
        double[] scores = new double[docs.length];
        for (int from = 0; from < docs.length; ) {
            LeafReaderContext leaf = leafOf(docs[from]);
            int end = endOf(leaf, from);
            long[] norms = norms(leaf, weighing.field(), from, end);
            for (Map.Entry<String, Integer> asked : weighing.counts().entrySet()) {
                add(leaf, new Term(weighing.field(), asked.getKey()), asked.getValue(), norms, from, scores);
            }
            from = end;
        }
        for (int i = 0; i < scores.length; i++) {
            scores[i] = (float) scores[i];
        }
        return scores;
    }

    private void add(LeafReaderContext leaf, Term term, float boost, long[] norms, int from, double[] scores)
            throws IOException {
        PostingsEnum postings = lookups.postings(leaf, term, PostingsEnum.FREQS);
        if (postings == null) {
            return;
        }
        SimScorer scorer = lookups.scorer(term, boost);
        for (int i = 0; i < norms.length; i++) {
            if (reaches(postings, docs[from + i] - leaf.docBase)) {
                scores[from + i] += scorer.score(postings.freq(), norms[i]);
            }
        }
    }

    /** Adds to every document that holds a term what the term is worth. */
    void cover(Term term, double worth, double[] covered) throws IOException {
        for (int from = 0; from < docs.length; ) {
            LeafReaderContext leaf = leafOf(docs[from]);
            int end = endOf(leaf, from);
            PostingsEnum postings = lookups.postings(leaf, term, PostingsEnum.NONE);
            for (int i = from; postings != null && i < end; i++) {
                if (reaches(postings, docs[i] - leaf.docBase)) {
                    covered[i] += worth;
                }
            }
            from = end;
        }
    }

    private long[] norms(LeafReaderContext leaf, String field, int from, int end) throws IOException {
        long[] norms = new long[end - from];
        NumericDocValues values = leaf.reader().getNormValues(field);
        if (values == null) {
            Arrays.fill(norms, 1);
            return norms;
        }
        for (int i = from; i < end; i++) {
            norms[i - from] = values.advanceExact(docs[i] - leaf.docBase) ? values.longValue() : 1;
        }
        return norms;
    }

    /** True if the document is there; documents must be asked for in rising order. */
    static boolean reaches(DocIdSetIterator found, int doc) throws IOException {
        return found.docID() == doc || (found.docID() < doc && found.advance(doc) == doc);
    }

    LeafReaderContext leafOf(int doc) {
        return leaves.get(ReaderUtil.subIndex(doc, leaves));
    }

    /** The place behind the last document of the leaf. */
    int endOf(LeafReaderContext leaf, int from) {
        int last = leaf.docBase + leaf.reader().maxDoc();
        int end = from;
        while (end < docs.length && docs[end] < last) {
            end++;
        }
        return end;
    }
}
