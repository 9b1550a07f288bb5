package sekisho.inference.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import sekisho.inference.lucene.Asked.Ranker;

/** Gathers the pool of one question from one state of the index: who is in it, and what each ranker says of them. */
final class Gathering {

    /** Most candidates by words and most by meaning that are weighed for one question. */
    static final int POOL_MAX = 200;

    /** Versions looked at to find the newest in force of each candidate. */
    private static final int VERSIONS_MAX = 2_000;

    private final IndexSearcher searcher;
    private final Lookups lookups;
    private final Asked asked;
    private final Admission.Ground ground;
    private final Sense sense;

    Gathering(Lookups lookups, Asked asked, Admission.Ground ground, Sense sense) {
        this.sense = sense;
        this.lookups = lookups;
        this.searcher = lookups.searcher();
        this.asked = asked;
        this.ground = ground;
    }

    List<Pool.Entry> entries() throws IOException {
        if (asked.isSilent()) {
            return List.of();
        }
        List<Identity> found = identities(hits());
        List<Identity> newest = newestInForce(found);
        int[] docs = newest.stream().mapToInt(Identity::doc).toArray();
        double[][] scores = new double[docs.length][Ranker.values().length];
        Scoring scoring = new Scoring(lookups, docs);
        for (Ranker ranker : Ranker.values()) {
            for (Weighing weighing : asked.weighings(ranker)) {
                double[] said = scoring.scores(weighing);
                for (int i = 0; i < said.length; i++) {
                    scores[i][ranker.ordinal()] += said[i];
                }
            }
        }
        readInWindows(newest, scores);
        double[] coverage = coverage(scoring, docs.length);
        double[] cosines = sense.cosines(searcher, docs);
        List<Pool.Entry> entries = new ArrayList<>(docs.length);
        for (int i = 0; i < docs.length; i++) {
            Identity it = newest.get(i);
            entries.add(new Pool.Entry(
                    it.doc(),
                    it.id(),
                    it.version(),
                    it.instrument(),
                    it.jurisdiction(),
                    it.specialty(),
                    it.paths(),
                    it.chars(),
                    scores[i],
                    coverage[i],
                    cosines[i]));
        }
        return entries;
    }

    /** Every jurisdiction has its part of the pool, so that none is crowded out. */
    private ScoreDoc[] hits() throws IOException {
        Map<Integer, ScoreDoc> hits = new LinkedHashMap<>();
        int most = POOL_MAX / ground.filters().size();
        for (Query wanted : ground.filters()) {
            Query filter = Admitted.of(wanted);
            for (ScoreDoc hit : searcher.search(asked.poolQuery(filter, lookups), most).scoreDocs) {
                hits.putIfAbsent(hit.doc, hit);
            }
            for (ScoreDoc hit : sense.nearest(searcher, filter, most)) {
                hits.putIfAbsent(hit.doc, hit);
            }
        }
        return hits.values().toArray(ScoreDoc[]::new);
    }

    /** In order of document number, as every reader below needs it. */
    private List<Identity> identities(ScoreDoc[] hits) throws IOException {
        return Identity.read(
                searcher.getIndexReader(),
                Arrays.stream(hits).mapToInt(hit -> hit.doc).sorted().toArray());
    }

    /**
     * Drops versions that a higher one in force has replaced, whether that one was found or not. Only versions after the
     * first can replace one, so the others are not looked for.
     */
    private List<Identity> newestInForce(List<Identity> found) throws IOException {
        List<BytesRef> ids = found.stream().map(it -> new BytesRef(it.id())).toList();
        Query later = new BooleanQuery.Builder()
                .add(new TermInSetQuery(Fields.LATER, ids), Occur.FILTER)
                .add(Admitted.of(ground.inForce()), Occur.FILTER)
                .build();
        Map<String, Integer> newest = new HashMap<>();
        identities(searcher.search(later, VERSIONS_MAX).scoreDocs)
                .forEach(it -> newest.merge(it.id(), it.version(), Math::max));
        return found.stream()
                .filter(it -> newest.getOrDefault(it.id(), it.version()) <= it.version())
                .toList();
    }

    /** A long text is as good as its best window. */
    private void readInWindows(List<Identity> found, double[][] scores) throws IOException {
        int[] at = IntStream.range(0, found.size())
                .filter(i -> found.get(i).chars() > Windows.LONG_CHARS)
                .toArray();
        int[] docs = Arrays.stream(at).map(i -> found.get(i).doc()).toArray();
        Scoring scoring = new Scoring(lookups, docs);
        for (int i = 0; i < docs.length; ) {
            LeafReaderContext leaf = scoring.leafOf(docs[i]);
            int end = scoring.endOf(leaf, i);
            double[][] best = new Windows(lookups, leaf, ground.language())
                    .best(
                            Arrays.copyOfRange(docs, i, end),
                            List.of(
                                    asked.weighings(Ranker.BODY).getFirst(),
                                    asked.weighings(Ranker.PAIRS).getFirst()));
            for (int j = 0; i < end; i++, j++) {
                scores[at[i]][Ranker.BODY.ordinal()] = best[j][0];
                scores[at[i]][Ranker.PAIRS.ordinal()] = best[j][1];
            }
        }
    }

    private double[] coverage(Scoring scoring, int docs) throws IOException {
        double[] covered = new double[docs];
        double all = 0;
        for (Map.Entry<String, Double> term : asked.contentRarity(lookups).entrySet()) {
            all += term.getValue();
            scoring.cover(new Term(asked.contentField(), term.getKey()), term.getValue(), covered);
        }
        double whole = all;
        return Arrays.stream(covered)
                .map(share -> whole > 0 ? Math.min(1, share / whole) : 0)
                .toArray();
    }
}
