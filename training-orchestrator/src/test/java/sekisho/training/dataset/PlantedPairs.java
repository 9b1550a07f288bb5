package sekisho.training.dataset;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import sekisho.contracts.Language;

/** Invented questions with candidates whose true worth is known: a planted direction, plus noise. */
public final class PlantedPairs {

    public static final FeatureSet FEATURES = new FeatureSet("hybrid-1", 11, 0);
    private static final int CANDIDATES = 12;
    private static final int REJECTED = 6;
    private static final int RATERS = 5;

    private final Random random;
    private final double signal;
    private final double flipped;

    /**
     * @param signal how strongly the planted direction decides what people prefer; 0 for none
     * @param flipped share of pairs with sides exchanged, 0.5 for labels that mean nothing
     */
    public PlantedPairs(long seed, double signal, double flipped) {
        this.random = new Random(seed);
        this.signal = signal;
        this.flipped = flipped;
    }

    /** Pairs of this many questions. */
    public List<LearningPair> questions(int count, Language language, String prefix) {
        List<LearningPair> pairs = new ArrayList<>();
        for (int q = 0; q < count; q++) {
            pairs.addAll(question(prefix + language.code() + q, language, "rater-" + q % RATERS));
        }
        return pairs;
    }

    private List<LearningPair> question(String group, Language language, String rater) {
        List<List<Double>> candidates = new ArrayList<>();
        int chosen = 0;
        double best = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < CANDIDATES; c++) {
            List<Double> features = new ArrayList<>();
            for (int f = 0; f < FEATURES.size(); f++) {
                features.add(random.nextDouble());
            }
            candidates.add(features);
            double worth = features.get(0) + signal * (features.get(3) - features.get(5)) + random.nextGaussian() * 0.3;
            if (worth > best) {
                best = worth;
                chosen = c;
            }
        }
        List<LearningPair> pairs = new ArrayList<>();
        for (int c = 0; pairs.size() < REJECTED; c++) {
            if (c != chosen) {
                boolean flip = random.nextDouble() < flipped;
                int good = flip ? c : chosen;
                int bad = flip ? chosen : c;
                pairs.add(new LearningPair(
                        group + "-" + c,
                        group,
                        language,
                        group + "p" + good,
                        group + "p" + bad,
                        rater,
                        candidates.get(good),
                        candidates.get(bad)));
            }
        }
        return pairs;
    }

    /** The dataset these pairs make, divided as in real life. */
    public static Dataset dataset(List<LearningPair> pairs) {
        Map<Language, Set<String>> groups = new EnumMap<>(Language.class);
        pairs.forEach(pair -> groups.computeIfAbsent(pair.language(), language -> new TreeSet<>())
                .add(pair.group()));
        Map<String, Split> splits = Splitting.place(Map.of(), groups);
        Map<Split, List<LearningPair>> parts = new HashMap<>();
        pairs.forEach(pair -> parts.computeIfAbsent(splits.get(pair.group()), split -> new ArrayList<>())
                .add(pair));
        return new Dataset(FEATURES, parts);
    }
}
