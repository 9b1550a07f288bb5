package sekisho.training.embedded;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import sekisho.contracts.Language;
import sekisho.training.dataset.Dataset;
import sekisho.training.dataset.LearningPair;
import sekisho.training.dataset.PlantedPairs;
import sekisho.training.dataset.Split;
import sekisho.training.evaluation.Comparing;
import sekisho.training.evaluation.Evaluation;
import sekisho.training.evaluation.EvaluationPolicy;
import sekisho.training.round.TrainingPolicy;
import sekisho.training.round.Weights;

/**
 * How long the embedded trainer takes for many pairs, and how often labels that mean nothing would be promoted. A main of
 * the test sources, because a figure that depends on the machine fails no build.
 */
public final class EmbeddedBench {

    private static final int QUESTIONS = 16_667;
    private static final int WARM_UPS = 3;
    private static final int SHAMS = 1_000;
    private static final int SHAM_QUESTIONS = 150;

    private EmbeddedBench() {}

    public static void main(String[] args) {
        List<LearningPair> pairs = new PlantedPairs(5, 1.5, 0.1).questions(QUESTIONS, Language.EN, "q");
        Dataset dataset = PlantedPairs.dataset(pairs);
        String digest = "";
        for (int run = 0; run <= WARM_UPS; run++) {
            long start = System.nanoTime();
            Weights weights = train(dataset);
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            System.out.printf(
                    "%,d pairs: %d ms, weights %s%n",
                    pairs.size(), took.toMillis(), weights.digest("lexical-1").substring(0, 16));
            if (run > 0 && !digest.equals(weights.digest("lexical-1"))) {
                throw new IllegalStateException("the same pairs gave other weights");
            }
            digest = weights.digest("lexical-1");
        }
        int promoted = 0;
        for (int sham = 0; sham < SHAMS; sham++) {
            promoted += promotes(new PlantedPairs(sham, 1.5, 0.5)) ? 1 : 0;
        }
        System.out.printf("shuffled labels: %d of %,d rounds would be promoted%n", promoted, SHAMS);
    }

    private static boolean promotes(PlantedPairs planted) {
        Dataset dataset = PlantedPairs.dataset(planted.questions(SHAM_QUESTIONS, Language.EN, "q"));
        return new Comparing(dataset.features(), EvaluationPolicy.STANDARD)
                        .compare(
                                dataset.part(Split.HELD_OUT),
                                dataset.part(Split.VALIDATION),
                                Map.of(),
                                train(dataset).byLanguage(),
                                1)
                        .finding()
                == Evaluation.Finding.BETTER;
    }

    private static Weights train(Dataset dataset) {
        return new EmbeddedTrainer().train(dataset, TrainingPolicy.STANDARD, Map.of());
    }
}
