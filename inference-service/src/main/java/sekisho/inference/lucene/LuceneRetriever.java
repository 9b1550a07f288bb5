package sekisho.inference.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import sekisho.contracts.Inquiry;
import sekisho.contracts.Passage;
import sekisho.contracts.wire.FactCodec;
import sekisho.inference.knowledge.Retrieval;
import sekisho.inference.knowledge.Retriever;
import sekisho.inference.knowledge.Standing;
import sekisho.inference.model.RankingPolicy;

/** Finds provisions in the region's index: filters first, a pool by the reference rankers, then the policy over it. */
public final class LuceneRetriever implements Retriever {

    private final LuceneKnowledge knowledge;
    private final int depth;

    /**
     * @param depth most standings returned per question, at most 200
     */
    public LuceneRetriever(LuceneKnowledge knowledge, int depth) {
        this.knowledge = knowledge;
        this.depth = depth;
    }

    @Override
    public Retrieval retrieve(Inquiry inquiry, RankingPolicy policy) {
        return knowledge.read(searcher -> search(searcher, inquiry, policy));
    }

    private Retrieval search(IndexSearcher searcher, Inquiry inquiry, RankingPolicy policy) throws IOException {
        Admission admission = Admission.of(searcher, inquiry);
        Asked asked = Asked.of(inquiry, admission.languages());
        Pool pool = Pool.of(searcher, asked, admission);
        if (pool.isEmpty()) {
            return new Retrieval.Nothing("no-match");
        }
        List<Pool.Weighed> ranked = pool.rankedBy(policy, inquiry.language());
        return new Retrieval.Ranked(
                standings(
                        searcher,
                        ranked.subList(0, Math.min(depth, ranked.size())),
                        asked.bodyBound(searcher.getIndexReader())),
                asked.termRarity(searcher.getIndexReader()),
                pool.tops(),
                admission.otherLanguage());
    }

    private static List<Standing> standings(IndexSearcher searcher, List<Pool.Weighed> ranked, double bound)
            throws IOException {
        StoredFields stored = searcher.storedFields();
        List<Standing> standings = new ArrayList<>(ranked.size());
        for (Pool.Weighed weighed : ranked) {
            byte[] json = stored.document(weighed.entry().doc()).getBinaryValue(Fields.PASSAGE).bytes;
            standings.add(new Standing(
                    FactCodec.decode(json, Passage.class),
                    weighed.score(),
                    weighed.relevance(),
                    weighed.strength(bound),
                    weighed.features()));
        }
        return standings;
    }
}
