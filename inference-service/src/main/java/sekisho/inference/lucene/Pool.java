package sekisho.inference.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.apache.lucene.search.IndexSearcher;
import sekisho.contracts.Language;
import sekisho.inference.knowledge.Feature;
import sekisho.inference.knowledge.Instruments;
import sekisho.inference.knowledge.Locators;
import sekisho.inference.lucene.Asked.Ranker;
import sekisho.inference.model.RankingPolicy;

/** The candidates of one question, with what every ranker says of them, turned into features. */
final class Pool {

    /** What a place without its instrument is worth: laws share their numbers. */
    private static final double PLACE_ALONE = 0.1;

    /**
     * Where a question names a place, this share of the reference belongs to it: enough that the place in the named law
     * beats the best words at the same place of another one.
     */
    private static final double PLACE_SHARE = 0.6;

    private static final double CHARS_FULL = 4_000;

    /** What meaning says of the reference, by language; from a study on regulatory English. */
    private static final Map<Language, Double> MEANING_SHARES = Map.of(Language.EN, 0.6, Language.ZH, 0.5);

    private final Asked asked;
    private final List<Entry> entries;

    private Pool(Asked asked, List<Entry> entries) {
        this.asked = asked;
        this.entries = entries;
    }

    /**
     * A candidate with its raw values.
     *
     * @param scores one per ranker of words, in the order of {@link Ranker}
     * @param cosine of its meaning to the question's, or {@link Sense#UNKNOWN}
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Entry(
            int doc,
            String id,
            int version,
            String instrument,
            String jurisdiction,
            List<String> paths,
            long chars,
            double[] scores,
            double coverage,
            double cosine) {

        /** True if it is known what it means. */
        boolean isMeant() {
            return !Double.isNaN(cosine);
        }

        double score(Ranker ranker) {
            return scores[ranker.ordinal()];
        }

        String versionedId() {
            return id + "@" + version;
        }
    }

    /** A candidate with features and score. */
    record Weighed(Entry entry, double relevance, List<Double> features, double score) {
        String id() {
            return entry.id();
        }

        double strength(double bound) {
            return bound > 0 ? Math.min(1, entry.score(Ranker.BODY) / bound) : 0;
        }
    }

    static Pool of(IndexSearcher searcher, Asked asked, Admission.Ground ground, Sense sense) throws IOException {
        return new Pool(asked, new Gathering(searcher, asked, ground, sense).entries());
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    /** All candidates scored by a policy, best first; equals in the order of their ids. */
    List<Weighed> rankedBy(RankingPolicy policy, Language language) {
        double[] relevance = entries.stream().mapToDouble(this::relevance).toArray();
        double best = Arrays.stream(relevance).max().orElse(0);
        double[] places = places();
        boolean placed = Arrays.stream(places).anyMatch(place -> place > 0);
        double[] ranks = reciprocalRanks();
        double[] meanings = meanings();
        double share = MEANING_SHARES.getOrDefault(asked.language(), 0.0);
        Map<Ranker, Double> tops = new EnumMap<>(Ranker.class);
        for (Ranker ranker : Ranker.values()) {
            tops.put(
                    ranker,
                    entries.stream()
                            .mapToDouble(entry -> entry.score(ranker))
                            .max()
                            .orElse(0));
        }
        List<Weighed> weighed = new ArrayList<>(entries.size());
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            double lexical = relative(relevance[i], best);
            double found = entry.isMeant() ? (1 - share) * lexical + share * meanings[i] : lexical;
            double reference = placed ? (1 - PLACE_SHARE) * found + PLACE_SHARE * places[i] : found;
            List<Double> features = List.of(
                    reference,
                    relative(entry.score(Ranker.BODY), tops.get(Ranker.BODY)),
                    relative(entry.score(Ranker.PAIRS), tops.get(Ranker.PAIRS)),
                    relative(entry.score(Ranker.HEADING), tops.get(Ranker.HEADING)),
                    places[i],
                    entry.coverage(),
                    ranks[i],
                    Math.min(1, Math.log1p(entry.chars()) / Math.log1p(CHARS_FULL)));
            weighed.add(new Weighed(entry, relevance[i], features, policy.score(language, reference, features)));
        }
        weighed.sort(Comparator.comparingDouble(Weighed::score).reversed().thenComparing(Weighed::id));
        return weighed;
    }

    /** The best raw score a ranker gives here. */
    double top(Ranker ranker) {
        return entries.stream().mapToDouble(entry -> entry.score(ranker)).max().orElse(0);
    }

    /** Per independent ranker the versioned ids it puts on top; a ranker that found nothing is missing. */
    Map<String, Set<String>> tops() {
        Map<String, Set<String>> tops = new LinkedHashMap<>();
        for (Ranker ranker : Ranker.values()) {
            addTop(tops, ranker.name(), entry -> entry.score(ranker));
        }
        addTop(tops, Feature.COVERAGE.name(), Entry::coverage);
        return tops;
    }

    private void addTop(Map<String, Set<String>> tops, String ranker, ToDoubleFunction<Entry> score) {
        double best = entries.stream().mapToDouble(score).max().orElse(0);
        if (best > 0) {
            Set<String> top = new TreeSet<>();
            entries.stream()
                    .filter(entry -> score.applyAsDouble(entry) == best)
                    .forEach(entry -> top.add(entry.versionedId()));
            tops.put(ranker, top);
        }
    }

    private double relevance(Entry entry) {
        double relevance = 0;
        for (Ranker ranker : Ranker.values()) {
            relevance += asked.weight(ranker) * entry.score(ranker);
        }
        return relevance;
    }

    /** Every cosine between the least and the most of the pool, as 0..1; 0 where the meaning is not known. */
    private double[] meanings() {
        double[] known = entries.stream()
                .filter(Entry::isMeant)
                .mapToDouble(Entry::cosine)
                .toArray();
        double least = Arrays.stream(known).min().orElse(0);
        double most = Arrays.stream(known).max().orElse(0);
        return entries.stream()
                .mapToDouble(entry -> entry.isMeant() && most > least ? (entry.cosine() - least) / (most - least) : 0)
                .toArray();
    }

    private double[] places() {
        return entries.stream().mapToDouble(this::place).toArray();
    }

    private double place(Entry entry) {
        boolean there = asked.places().stream()
                .anyMatch(place -> entry.paths().stream().anyMatch(path -> Locators.covers(path, place)));
        if (!there) {
            return 0;
        }
        return Instruments.named(asked.folded(), Instruments.names(entry.instrument())) ? 1 : PLACE_ALONE;
    }

    private double[] reciprocalRanks() {
        double[] mean = new double[entries.size()];
        for (Ranker ranker : Ranker.values()) {
            List<Integer> order = new ArrayList<>();
            for (int i = 0; i < entries.size(); i++) {
                if (entries.get(i).score(ranker) > 0) {
                    order.add(i);
                }
            }
            order.sort(Comparator.<Integer>comparingDouble(i -> -entries.get(i).score(ranker))
                    .thenComparing(i -> entries.get(i).id()));
            for (int rank = 0; rank < order.size(); rank++) {
                mean[order.get(rank)] += 1.0 / (rank + 1) / Ranker.values().length;
            }
        }
        return mean;
    }

    private static double relative(double value, double best) {
        return best > 0 ? value / best : 0;
    }
}
