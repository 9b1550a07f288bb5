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
import sekisho.contracts.Language;
import sekisho.contracts.Specialty;
import sekisho.inference.knowledge.Feature;
import sekisho.inference.lucene.Asked.Ranker;
import sekisho.inference.model.RankingPolicy;

/** The candidates of one question, with what every ranker says of them, turned into features. */
final class Pool {

    /**
     * Where a question names a place, this share of the reference belongs to it: enough that the place in the named law
     * beats the best words at the same place of another one.
     */
    private static final double PLACE_SHARE = 0.6;

    private static final double CHARS_FULL = 4_000;

    /** What a text that is but a heading loses: it names a matter and answers nothing. */
    private static final double HEADING_LOSS = 0.1;

    private final Asked asked;
    private final Shares shares;
    private final List<Entry> entries;

    private Pool(Asked asked, List<Entry> entries) {
        this.asked = asked;
        this.shares = Shares.of(asked.searched());
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
            Specialty specialty,
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

        /** How well it is the place the question names. */
        double place() {
            return features.get(Feature.LOCATOR.ordinal());
        }

        double strength(double bound) {
            return bound > 0 ? Math.min(1, entry.score(Ranker.BODY) / bound) : 0;
        }
    }

    static Pool of(Lookups lookups, Asked asked, Admission.Ground ground, Sense sense) throws IOException {
        return new Pool(asked, new Gathering(lookups, asked, ground, sense).entries());
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    /** All candidates scored by a policy, best first; equals in the order of their ids. */
    List<Weighed> rankedBy(RankingPolicy policy, Language language) {
        double[] relevance = entries.stream().mapToDouble(this::relevance).toArray();
        double[] places = Places.of(asked, entries);
        double[] meanings = meanings();
        double[] found = found(relevance, meanings);
        double[] beside = Neighbours.best(entries, found);
        double[] ranks = reciprocalRanks();
        boolean placed = Places.any(places);
        double share = shares.neighbour();
        Map<Ranker, Double> tops = new EnumMap<>(Ranker.class);
        for (Ranker ranker : Ranker.values()) {
            tops.put(ranker, top(ranker));
        }
        List<Weighed> weighed = new ArrayList<>(entries.size());
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            double near = (found[i] + share * beside[i]) / (1 + share);
            double reference = placed ? (1 - PLACE_SHARE) * near + PLACE_SHARE * places[i] : near;
            List<Double> features = List.of(
                    reference,
                    relative(entry.score(Ranker.BODY), tops.get(Ranker.BODY)),
                    relative(entry.score(Ranker.PAIRS), tops.get(Ranker.PAIRS)),
                    relative(entry.score(Ranker.HEADING), tops.get(Ranker.HEADING)),
                    places[i],
                    entry.coverage(),
                    ranks[i],
                    Math.min(1, Math.log1p(entry.chars()) / Math.log1p(CHARS_FULL)),
                    meanings[i],
                    relative(entry.score(Ranker.CONCEPTS), tops.get(Ranker.CONCEPTS)),
                    beside[i]);
            weighed.add(new Weighed(entry, near, features, policy.score(language, reference, features)));
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
        addTop(tops, Feature.DENSE.name(), entry -> entry.isMeant() ? entry.cosine() : 0);
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

    /** What words and meaning say together; where no meaning is known, words alone. A heading says less than it seems to. */
    private double[] found(double[] relevance, double[] meanings) {
        double best = Arrays.stream(relevance).max().orElse(0);
        double[] found = new double[relevance.length];
        for (int i = 0; i < found.length; i++) {
            Entry entry = entries.get(i);
            double meaning = entry.isMeant() ? shares.meaning() : 0;
            double both = (1 - meaning) * relative(relevance[i], best) + meaning * meanings[i];
            found[i] = entry.chars() < shares.headingChars() ? (1 - HEADING_LOSS) * both : both;
        }
        return found;
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
