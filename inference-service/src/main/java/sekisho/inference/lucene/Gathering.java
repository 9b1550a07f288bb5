package sekisho.inference.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import sekisho.contracts.Specialty;
import sekisho.inference.lucene.Asked.Ranker;

/** Gathers the pool of one question from one state of the index: who is in it, and what each ranker says of them. */
final class Gathering {

    /** Most candidates by words and most by meaning that are weighed for one question. */
    static final int POOL_MAX = 200;

    /** Versions looked at to find the newest in force of each candidate. */
    private static final int VERSIONS_MAX = 2_000;

    private final IndexSearcher searcher;
    private final Asked asked;
    private final Admission.Ground ground;
    private final Sense sense;

    Gathering(IndexSearcher searcher, Asked asked, Admission.Ground ground, Sense sense) {
        this.sense = sense;
        this.searcher = searcher;
        this.asked = asked;
        this.ground = ground;
    }

    /** Who a document is, as far as ranking needs to know. */
    private record Identity(
            int doc,
            String id,
            int version,
            String instrument,
            String jurisdiction,
            Specialty specialty,
            List<String> paths,
            long chars) {}

    List<Pool.Entry> entries() throws IOException {
        if (asked.isSilent()) {
            return List.of();
        }
        List<Identity> found = identities(hits());
        List<Identity> newest = newestInForce(found);
        int[] docs = newest.stream().mapToInt(Identity::doc).toArray();
        double[][] scores = new double[docs.length][Ranker.values().length];
        for (Ranker ranker : Ranker.values()) {
            for (Weighing weighing : asked.weighings(ranker)) {
                score(weighing, docs, scores, ranker.ordinal());
            }
        }
        readInWindows(newest, scores);
        double[] coverage = coverage(docs);
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
        for (Query filter : ground.filters()) {
            for (ScoreDoc hit : searcher.search(asked.poolQuery(filter), most).scoreDocs) {
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
        int[] docs = Arrays.stream(hits).mapToInt(hit -> hit.doc).sorted().toArray();
        List<Identity> identities = new ArrayList<>(docs.length);
        for (int i = 0; i < docs.length; ) {
            LeafReaderContext leaf = leafOf(docs[i]);
            int end = endOf(leaf, docs, i);
            SortedDocValues ids = DocValues.getSorted(leaf.reader(), Fields.ID);
            NumericDocValues versions = DocValues.getNumeric(leaf.reader(), Fields.VERSION);
            SortedDocValues instruments = DocValues.getSorted(leaf.reader(), Fields.INSTRUMENT);
            SortedDocValues jurisdictions = DocValues.getSorted(leaf.reader(), Fields.JURISDICTION);
            SortedDocValues specialties = DocValues.getSorted(leaf.reader(), Fields.SPECIALTY);
            SortedSetDocValues paths = DocValues.getSortedSet(leaf.reader(), Fields.PATH);
            NumericDocValues chars = DocValues.getNumeric(leaf.reader(), Fields.CHARS);
            for (; i < end; i++) {
                int doc = docs[i] - leaf.docBase;
                identities.add(new Identity(
                        docs[i],
                        text(ids, doc),
                        (int) number(versions, doc),
                        text(instruments, doc),
                        text(jurisdictions, doc),
                        Specialty.valueOf(text(specialties, doc)),
                        texts(paths, doc),
                        number(chars, doc)));
            }
        }
        return identities;
    }

    /** Drops versions that a higher one in force has replaced, whether that one was found or not. */
    private List<Identity> newestInForce(List<Identity> found) throws IOException {
        List<BytesRef> ids = found.stream().map(it -> new BytesRef(it.id())).toList();
        Query versions = new BooleanQuery.Builder()
                .add(new TermInSetQuery(Fields.ID, ids), Occur.FILTER)
                .add(ground.inForce(), Occur.FILTER)
                .build();
        Map<String, Integer> newest = new HashMap<>();
        identities(searcher.search(versions, VERSIONS_MAX).scoreDocs)
                .forEach(it -> newest.merge(it.id(), it.version(), Math::max));
        return found.stream()
                .filter(it -> newest.getOrDefault(it.id(), it.version()) <= it.version())
                .toList();
    }

    private void score(Weighing weighing, int[] docs, double[][] scores, int column) throws IOException {
        Weight weight = searcher.createWeight(searcher.rewrite(weighing.query()), ScoreMode.COMPLETE, 1);
        for (int i = 0; i < docs.length; ) {
            LeafReaderContext leaf = leafOf(docs[i]);
            int end = endOf(leaf, docs, i);
            Scorer scorer = weight.scorer(leaf);
            for (; i < end; i++) {
                int doc = docs[i] - leaf.docBase;
                if (scorer != null && reach(scorer.iterator(), doc)) {
                    scores[i][column] += scorer.score();
                }
            }
        }
    }

    /** A long text is as good as its best window. */
    private void readInWindows(List<Identity> found, double[][] scores) throws IOException {
        int[] at = IntStream.range(0, found.size())
                .filter(i -> found.get(i).chars() > Windows.LONG_CHARS)
                .toArray();
        int[] docs = Arrays.stream(at).map(i -> found.get(i).doc()).toArray();
        for (int i = 0; i < docs.length; ) {
            LeafReaderContext leaf = leafOf(docs[i]);
            int end = endOf(leaf, docs, i);
            double[][] best = new Windows(searcher.getIndexReader(), leaf, ground.language())
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

    private double[] coverage(int[] docs) throws IOException {
        double[] covered = new double[docs.length];
        double all = 0;
        for (Map.Entry<String, Double> term :
                asked.contentRarity(searcher.getIndexReader()).entrySet()) {
            all += term.getValue();
            cover(new Term(asked.contentField(), term.getKey()), term.getValue(), docs, covered);
        }
        double whole = all;
        return Arrays.stream(covered)
                .map(share -> whole > 0 ? Math.min(1, share / whole) : 0)
                .toArray();
    }

    private void cover(Term term, double rarity, int[] docs, double[] covered) throws IOException {
        for (int i = 0; i < docs.length; ) {
            LeafReaderContext leaf = leafOf(docs[i]);
            int end = endOf(leaf, docs, i);
            PostingsEnum postings = leaf.reader().postings(term, PostingsEnum.NONE);
            for (; i < end; i++) {
                if (postings != null && reach(postings, docs[i] - leaf.docBase)) {
                    covered[i] += rarity;
                }
            }
        }
    }

    private static boolean reach(org.apache.lucene.search.DocIdSetIterator iterator, int doc) throws IOException {
        return iterator.docID() == doc || (iterator.docID() < doc && iterator.advance(doc) == doc);
    }

    private LeafReaderContext leafOf(int doc) {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        return leaves.get(ReaderUtil.subIndex(doc, leaves));
    }

    private static int endOf(LeafReaderContext leaf, int[] docs, int from) {
        int end = from;
        while (end < docs.length && docs[end] < leaf.docBase + leaf.reader().maxDoc()) {
            end++;
        }
        return end;
    }

    private static String text(SortedDocValues values, int doc) throws IOException {
        return values.advanceExact(doc) ? values.lookupOrd(values.ordValue()).utf8ToString() : "";
    }

    private static List<String> texts(SortedSetDocValues values, int doc) throws IOException {
        List<String> texts = new ArrayList<>();
        if (values.advanceExact(doc)) {
            for (int i = 0; i < values.docValueCount(); i++) {
                texts.add(values.lookupOrd(values.nextOrd()).utf8ToString());
            }
        }
        return texts;
    }

    private static long number(NumericDocValues values, int doc) throws IOException {
        return values.advanceExact(doc) ? values.longValue() : 0;
    }
}
