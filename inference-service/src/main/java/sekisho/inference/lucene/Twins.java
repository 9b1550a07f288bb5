package sekisho.inference.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import sekisho.contracts.Inquiry;
import sekisho.inference.knowledge.Instruments;
import sekisho.inference.knowledge.Sketch;
import sekisho.inference.lucene.Finding.Placed;

/**
 * Provisions that say the same: one text in two regulations, and two editions of one article that are both said to be in
 * force. Each such group takes one place among the candidates, that of its best; the others are told as what it is also in.
 *
 * <p>A text in two regulations is one only if every figure, negation and duty is the same; of the two the one that was found
 * better speaks, whichever is newer. Two editions of an article are one only if
 * something tells which of them is in force: a known first day beats none, and a later one an earlier. Where both are undated nothing
 * does, and both stay. Only where one jurisdiction is asked for does its text stand for the group's own rules; otherwise
 * each jurisdiction keeps its own.
 */
final class Twins {

    /** A text that shares this much wording with another is the same text. */
    private static final double SAME_TEXT = 0.85;

    /** Two editions of one article share at least so much; otherwise two things merely bear one number. */
    private static final double SAME_ARTICLE = 0.3;

    private final Inquiry inquiry;
    private final Map<Integer, Wording> wordings;
    private final Map<String, String> folded = new HashMap<>();

    private Twins(Inquiry inquiry, Map<Integer, Wording> wordings) {
        this.inquiry = inquiry;
        this.wordings = wordings;
    }

    /** A candidate that stands for others as well. */
    record Group(Placed best, List<Placed> others) {
        /** The versioned ids of the others, in the order they were found. */
        List<String> alsoIn() {
            return others.stream().map(it -> it.weighed().entry().versionedId()).toList();
        }
    }

    /**
     * @param from first day in force, or {@link Long#MIN_VALUE}
     * @param place digest of the locator as it is told
     */
    @SuppressWarnings("ArrayRecordComponent")
    private record Wording(long from, long place, byte[] sketch) {}

    /** The best groups, in the order of the candidates given. */
    static List<Group> grouped(IndexSearcher searcher, List<Placed> placed, Inquiry inquiry, int depth)
            throws IOException {
        List<Placed> looked = placed.subList(0, Math.min(placed.size(), 2 * depth));
        List<Group> groups = new Twins(inquiry, wordings(searcher, looked)).groups(looked);
        return groups.subList(0, Math.min(depth, groups.size()));
    }

    /** The tops of the rankers, where a group's best stands for all of it. */
    static Map<String, Set<String>> spokenFor(Map<String, Set<String>> tops, List<Group> groups) {
        Map<String, Set<String>> spoken = new HashMap<>();
        tops.forEach((ranker, ids) -> {
            Set<String> all = new HashSet<>(ids);
            groups.stream()
                    .filter(group -> group.alsoIn().stream().anyMatch(ids::contains))
                    .forEach(group -> all.add(group.best().weighed().entry().versionedId()));
            spoken.put(ranker, all);
        });
        return spoken;
    }

    private List<Group> groups(List<Placed> placed) {
        List<List<Placed>> found = new ArrayList<>();
        for (Placed candidate : placed) {
            found.stream()
                    .filter(group -> twins(group.getFirst(), candidate))
                    .findFirst()
                    .ifPresentOrElse(
                            group -> group.add(candidate), () -> found.add(new ArrayList<>(List.of(candidate))));
        }
        return found.stream().map(this::group).toList();
    }

    /** The group stands where its best found member stood; each law sends its edition in force, and the best of them speaks. */
    private Group group(List<Placed> members) {
        Placed first = members.getFirst();
        Map<String, Placed> editions = new LinkedHashMap<>();
        members.forEach(it -> editions.merge(lawOf(it), it, BinaryOperator.minBy(byEdition())));
        Placed best = editions.values().stream().min(byWorth()).orElseThrow();
        List<Placed> others = members.stream().filter(it -> it != best).toList();
        return new Group(best == first ? first : new Placed(best.weighed(), first.score(), best.bound()), others);
    }

    /** Among editions of one law: a known first day, the later one, then as among laws. */
    private Comparator<Placed> byEdition() {
        return Comparator.<Placed, Long>comparing(it -> wording(it).from(), Comparator.reverseOrder())
                .thenComparing(byWorth());
    }

    /** The place that was named, the jurisdiction asked for, the better score. */
    private Comparator<Placed> byWorth() {
        Set<String> asked = Set.copyOf(inquiry.jurisdictions());
        return Comparator.<Placed>comparingDouble(it -> -it.weighed().place())
                .thenComparing(it -> !asked.contains(it.jurisdiction()))
                .thenComparingDouble(it -> -it.weighed().score())
                .thenComparing(it -> it.weighed().id());
    }

    private String lawOf(Placed placed) {
        return placed.jurisdiction() + "/" + law(placed.weighed().entry());
    }

    private boolean twins(Placed one, Placed other) {
        Pool.Entry a = one.weighed().entry();
        Pool.Entry b = other.weighed().entry();
        boolean oneJurisdiction = a.jurisdiction().equals(b.jurisdiction());
        if (!oneJurisdiction && inquiry.jurisdictions().size() != 1) {
            return false;
        }
        boolean oneLaw = lawOf(one).equals(lawOf(other));
        if (oneLaw
                && (wording(one).place() != wording(other).place() || !a.paths().equals(b.paths()))) {
            return false;
        }
        byte[] mine = wording(one).sketch();
        byte[] theirs = wording(other).sketch();
        double alike = Sketch.likeness(mine, theirs);
        boolean oneText = alike >= SAME_TEXT && Sketch.sameTurns(mine, theirs);
        boolean oneArticle = oneLaw && !a.paths().isEmpty() && alike >= SAME_ARTICLE;
        return oneText || (oneArticle && wording(one).from() != wording(other).from());
    }

    private String law(Pool.Entry entry) {
        return folded.computeIfAbsent(entry.instrument(), Instruments::fold);
    }

    private Wording wording(Placed placed) {
        return wordings.get(placed.weighed().entry().doc());
    }

    private static Map<Integer, Wording> wordings(IndexSearcher searcher, List<Placed> placed) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        int[] docs = placed.stream()
                .mapToInt(it -> it.weighed().entry().doc())
                .sorted()
                .toArray();
        Map<Integer, Wording> wordings = new HashMap<>();
        for (int i = 0; i < docs.length; ) {
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(docs[i], leaves));
            SortedNumericDocValues from = DocValues.getSortedNumeric(leaf.reader(), Fields.FROM);
            NumericDocValues places = DocValues.getNumeric(leaf.reader(), Fields.TOLD_PLACE);
            BinaryDocValues sketches = DocValues.getBinary(leaf.reader(), Fields.SKETCH);
            for (; i < docs.length && docs[i] < leaf.docBase + leaf.reader().maxDoc(); i++) {
                int doc = docs[i] - leaf.docBase;
                long day = from.advanceExact(doc) ? from.nextValue() : Long.MIN_VALUE;
                long place = places.advanceExact(doc) ? places.longValue() : 0;
                wordings.put(docs[i], new Wording(day, place, sketch(sketches, doc)));
            }
        }
        return wordings;
    }

    private static byte[] sketch(BinaryDocValues sketches, int doc) throws IOException {
        return sketches.advanceExact(doc) ? BytesRef.deepCopyOf(sketches.binaryValue()).bytes : new byte[Sketch.BYTES];
    }
}
