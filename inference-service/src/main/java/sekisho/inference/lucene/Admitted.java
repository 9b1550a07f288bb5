package sekisho.inference.lucene;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LRUQueryCache;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryCache;
import org.apache.lucene.search.QueryCachingPolicy;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;

/**
 * Passages that may answer, as one set that is found once per segment and remembered: language, jurisdiction and day are the
 * same for most questions of a day, and a range of days costs more to find than a question's words. Rewriting leaves it
 * whole, or its parts would be spread among the words.
 */
final class Admitted extends Query {

    /** Sets remembered over all segments; one is a bit per passage at most. */
    private static final int SETS_MAX = 512;

    private static final long BYTES_MAX = 32L * 1024 * 1024;

    private final Query query;

    private Admitted(Query query) {
        this.query = query;
    }

    static Query of(Query query) {
        return query instanceof Admitted ? query : new Admitted(query);
    }

    /** What searchers of one index remember such sets in, and nothing else. */
    static QueryCache memory() {
        return new LRUQueryCache(SETS_MAX, BYTES_MAX, _ -> true, Float.POSITIVE_INFINITY);
    }

    static QueryCachingPolicy policy() {
        return new QueryCachingPolicy() {
            @Override
            public void onUse(Query used) {
                // Every set is worth remembering from the first use on.
            }

            @Override
            public boolean shouldCache(Query asked) {
                return asked instanceof Admitted;
            }
        };
    }

    /** True if a passage of this set is there. */
    static boolean any(IndexSearcher searcher, Query query) throws IOException {
        Weight weight = searcher.createWeight(searcher.rewrite(of(query)), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer != null && anyLive(scorer.iterator(), leaf.reader().getLiveDocs())) {
                return true;
            }
        }
        return false;
    }

    private static boolean anyLive(DocIdSetIterator found, Bits live) throws IOException {
        int doc = found.nextDoc();
        while (doc != DocIdSetIterator.NO_MORE_DOCS && live != null && !live.get(doc)) {
            doc = found.nextDoc();
        }
        return doc != DocIdSetIterator.NO_MORE_DOCS;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) throws IOException {
        Weight found = searcher.rewrite(query).createWeight(searcher, ScoreMode.COMPLETE_NO_SCORES, 1);
        return new ConstantScoreWeight(this, boost) {
            @Override
            public ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
                ScorerSupplier supplier = found.scorerSupplier(leaf);
                return supplier == null
                        ? null
                        : constant(supplier, mode, leaf.reader().maxDoc());
            }

            private ScorerSupplier constant(ScorerSupplier supplier, ScoreMode mode, int maxDoc) {
                return new ConstantScoreScorerSupplier(score(), mode, maxDoc) {
                    @Override
                    public DocIdSetIterator iterator(long leadCost) throws IOException {
                        return supplier.get(leadCost).iterator();
                    }

                    @Override
                    public long cost() {
                        return supplier.cost();
                    }
                };
            }

            @Override
            public boolean isCacheable(LeafReaderContext leaf) {
                return found.isCacheable(leaf);
            }
        };
    }

    @Override
    public String toString(String field) {
        return "admitted(" + query.toString(field) + ")";
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Admitted admitted && query.equals(admitted.query);
    }

    @Override
    public int hashCode() {
        return 31 * classHash() + query.hashCode();
    }
}
