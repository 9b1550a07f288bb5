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
import sekisho.inference.meaning.QuestionMeanings;
import sekisho.inference.model.RankingPolicy;

/** Finds provisions in the region's index: filters first, a pool by the reference rankers, then the policy over it. */
public final class LuceneRetriever implements Retriever {

    private final LuceneKnowledge knowledge;
    private final QuestionMeanings meanings;
    private final int depth;

    /** A retriever by words alone. */
    public LuceneRetriever(LuceneKnowledge knowledge, int depth) {
        this(knowledge, QuestionMeanings.SILENT, depth);
    }

    /**
     * @param meanings what questions mean, where it is known
     * @param depth most standings returned per question, at most 200
     */
    public LuceneRetriever(LuceneKnowledge knowledge, QuestionMeanings meanings, int depth) {
        this.knowledge = knowledge;
        this.meanings = meanings;
        this.depth = depth;
    }

    @Override
    public Retrieval retrieve(Inquiry inquiry, RankingPolicy policy) {
        return knowledge.read(searcher -> search(searcher, inquiry, policy));
    }

    private Retrieval search(IndexSearcher searcher, Inquiry inquiry, RankingPolicy policy) throws IOException {
        Finding found = Finding.of(searcher, inquiry, policy, knowledge.glossary(), meanings);
        if (found.isEmpty()) {
            return new Retrieval.Nothing("no-match");
        }
        List<Twins.Group> groups = Twins.grouped(searcher, found.placed(), inquiry, depth);
        return new Retrieval.Ranked(
                standings(searcher, groups),
                found.terms(),
                Twins.spokenFor(found.tops(), groups),
                found.otherLanguage());
    }

    private static List<Standing> standings(IndexSearcher searcher, List<Twins.Group> groups) throws IOException {
        StoredFields stored = searcher.storedFields();
        List<Standing> standings = new ArrayList<>(groups.size());
        for (Twins.Group group : groups) {
            Finding.Placed placed = group.best();
            Pool.Weighed weighed = placed.weighed();
            byte[] json = stored.document(weighed.entry().doc()).getBinaryValue(Fields.PASSAGE).bytes;
            standings.add(new Standing(
                    FactCodec.decode(json, Passage.class),
                    placed.score(),
                    weighed.relevance(),
                    weighed.strength(placed.bound()),
                    weighed.features(),
                    group.alsoIn()));
        }
        return standings;
    }
}
