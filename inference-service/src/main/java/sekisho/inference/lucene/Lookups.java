package sekisho.inference.lucene;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.apache.lucene.util.IOSupplier;

/**
 * Where the terms of one question stand in one state of the index. A question asks for the same term to gather its pool, to
 * weigh it, for its rarity and for what it covers; the dictionaries of all segments are searched once for it. Used by one
 * thread.
 */
final class Lookups {

    private final IndexSearcher searcher;
    private final Map<Term, TermStates> states = new HashMap<>();
    private final Map<String, CollectionStatistics> fields = new HashMap<>();

    Lookups(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    IndexSearcher searcher() {
        return searcher;
    }

    /** The documents that hold a term, for the pool. */
    Query query(Term term) throws IOException {
        return new TermQuery(term, states(term));
    }

    int docFreq(Term term) throws IOException {
        return states(term).docFreq();
    }

    /** Number of documents that have this field; 0 if nobody has. */
    long documents(String field) throws IOException {
        CollectionStatistics statistics = statistics(field);
        return statistics == null ? 0 : statistics.docCount();
    }

    /** Number of words of all documents in this field. */
    long terms(String field) throws IOException {
        CollectionStatistics statistics = statistics(field);
        return statistics == null ? 0 : statistics.sumTotalTermFreq();
    }

    /** How a term is scored in its field, or null where no document holds it. */
    SimScorer scorer(Term term, float boost) throws IOException {
        TermStates found = states(term);
        return found.docFreq() == 0
                ? null
                : searcher.getSimilarity()
                        .scorer(
                                boost,
                                statistics(term.field()),
                                new TermStatistics(term.bytes(), found.docFreq(), found.totalTermFreq()));
    }

    /** The documents of a leaf that hold a term, or null if none does. */
    PostingsEnum postings(LeafReaderContext leaf, Term term, int flags) throws IOException {
        IOSupplier<TermState> found = states(term).get(leaf);
        TermState state = found == null ? null : found.get();
        if (state == null) {
            return null;
        }
        TermsEnum at = leaf.reader().terms(term.field()).iterator();
        at.seekExact(term.bytes(), state);
        return at.postings(null, flags);
    }

    private TermStates states(Term term) throws IOException {
        TermStates known = states.get(term);
        if (known == null) {
            known = TermStates.build(searcher, term, true);
            states.put(term, known);
        }
        return known;
    }

    private CollectionStatistics statistics(String field) throws IOException {
        CollectionStatistics known = fields.get(field);
        if (known == null) {
            known = searcher.collectionStatistics(field);
            fields.put(field, known);
        }
        return known;
    }
}
