package sekisho.training.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sekisho.contracts.Language;
import sekisho.training.dataset.Dataset;
import sekisho.training.dataset.LearningPair;
import sekisho.training.dataset.PlantedPairs;
import sekisho.training.dataset.Split;
import sekisho.training.evaluation.Comparing;
import sekisho.training.evaluation.Evaluation;
import sekisho.training.evaluation.Evaluation.Finding;
import sekisho.training.evaluation.EvaluationPolicy;
import sekisho.training.round.TrainingPolicy;
import sekisho.training.round.Weights;

class EmbeddedTrainerTest {

    private static final Map<String, List<Double>> REFERENCE = Map.of();
    private static final int SHAMS = 100;
    private static final int REAL = 20;

    private final EmbeddedTrainer trainer = new EmbeddedTrainer();

    @Test
    void a_planted_preference_is_found_and_judged_better() {
        Dataset dataset = PlantedPairs.dataset(new PlantedPairs(5, 1.5, 0).questions(150, Language.EN, "q"));

        Weights weights = train(dataset);
        Evaluation evaluation = judge(dataset, weights);

        assertThat(weights.byLanguage().get("en").get(3)).isPositive();
        assertThat(weights.byLanguage().get("en").get(5)).isNegative();
        assertThat(evaluation.finding()).isEqualTo(Finding.BETTER);
        assertThat(evaluation.after().reciprocalRank())
                .isGreaterThan(evaluation.before().reciprocalRank());
    }

    @Test
    void with_three_hundred_questions_nineteen_of_twenty_real_signals_are_found() {
        int found = 0;
        for (int seed = 0; seed < REAL; seed++) {
            Dataset dataset = PlantedPairs.dataset(new PlantedPairs(seed, 1.5, 0).questions(300, Language.EN, "q"));
            found += judge(dataset, train(dataset)).finding() == Finding.BETTER ? 1 : 0;
        }

        assertThat(found).isGreaterThanOrEqualTo(REAL * 19 / 20);
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 80, 150})
    void sham_rounds_with_shuffled_labels_never_make_a_candidate(int questions) {
        int promoted = 0;
        for (int sham = 0; sham < SHAMS; sham++) {
            Dataset dataset = PlantedPairs.dataset(
                    new PlantedPairs(1_000 + sham, 1.5, 0.5).questions(questions, Language.EN, "q"));
            promoted += judge(dataset, train(dataset)).finding() == Finding.BETTER ? 1 : 0;
        }

        assertThat(promoted).isZero();
    }

    @Test
    void what_judges_a_candidate_has_no_part_in_it() {
        Dataset dataset = PlantedPairs.dataset(new PlantedPairs(7, 1.5, 0).questions(60, Language.EN, "q"));
        Dataset blind = new Dataset(dataset.features(), Map.of(Split.TRAIN, dataset.part(Split.TRAIN)));

        assertThat(train(blind).byLanguage()).isEqualTo(train(dataset).byLanguage());
        assertThat(train(blind).step()).isEqualTo(train(dataset).step());
    }

    @Test
    void the_same_pairs_give_the_same_bytes_whatever_their_order() {
        List<LearningPair> pairs = new PlantedPairs(7, 1.5, 0.1).questions(60, Language.DE, "q");

        Weights one = train(PlantedPairs.dataset(pairs));
        Weights two = train(PlantedPairs.dataset(pairs.reversed()));

        assertThat(one).isEqualTo(two);
        assertThat(one.digest("lexical-1")).isEqualTo(two.digest("lexical-1"));
    }

    @Test
    void a_language_with_too_few_questions_keeps_what_runs() {
        List<LearningPair> pairs = new ArrayList<>(new PlantedPairs(7, 1.5, 0).questions(60, Language.EN, "q"));
        pairs.addAll(new PlantedPairs(8, 1.5, 0).questions(3, Language.JA, "q"));
        Map<String, List<Double>> running = Map.of("ja", List.of(1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0));

        Weights weights = trainer.train(PlantedPairs.dataset(pairs), TrainingPolicy.STANDARD, running);

        assertThat(weights.byLanguage()).containsEntry("ja", running.get("ja"));
        assertThat(weights.trained()).containsExactly("en");
    }

    @Test
    void loss_starts_at_log_two_and_falls_with_every_epoch() {
        Weights weights = train(PlantedPairs.dataset(new PlantedPairs(7, 1.5, 0).questions(60, Language.EN, "q")));
        List<Double> shared = weights.epochs().stream()
                .filter(epoch -> epoch.language().equals("shared"))
                .map(Weights.Epoch::loss)
                .toList();

        assertThat(shared.getFirst()).isCloseTo(StrictMath.log(2), within(1e-12));
        assertThat(shared).isSortedAccordingTo((a, b) -> Double.compare(b, a));
    }

    @Test
    void the_minimiser_has_no_slope_left() {
        Dataset dataset = PlantedPairs.dataset(new PlantedPairs(7, 1.5, 0).questions(40, Language.EN, "q"));
        List<LearningPair> pairs = dataset.part(Split.TRAIN);
        Differences train = Differences.of(pairs, Differences.scales(pairs, 8));
        LogLinearDpo dpo = new LogLinearDpo(0.5, 1e-2, 50);
        double[] theta = dpo.minimise("en", train, train, new double[8]).theta();

        for (int j = 0; j < theta.length; j++) {
            double[] up = theta.clone();
            double[] down = theta.clone();
            up[j] += 1e-4;
            down[j] -= 1e-4;
            double slope = (dpo.loss(train, up) - dpo.loss(train, down)) / 2e-4 + 1e-2 * theta[j];
            assertThat(slope).isCloseTo(0, within(1e-6));
        }
    }

    @Test
    void fitted_weights_stay_within_the_trust_budget() {
        List<LearningPair> pairs = new PlantedPairs(7, 50, 0).questions(60, Language.EN, "q");
        Dataset dataset = PlantedPairs.dataset(pairs);
        TrainingPolicy tight = new TrainingPolicy(0.5, 1e-6, 1e-6, 500, 2.0, 12, 50);
        double[] scales = Differences.scales(dataset.part(Split.TRAIN), 8);

        List<Double> theta =
                trainer.train(dataset, tight, REFERENCE).byLanguage().get("en");

        double square = 0;
        for (int j = 0; j < scales.length; j++) {
            square += theta.get(j) * scales[j] * theta.get(j) * scales[j];
        }
        assertThat(StrictMath.sqrt(square)).isLessThanOrEqualTo(2.0 + 1e-9);
    }

    private Weights train(Dataset dataset) {
        return trainer.train(dataset, TrainingPolicy.STANDARD, REFERENCE);
    }

    private static Evaluation judge(Dataset dataset, Weights weights) {
        return new Comparing(dataset.features(), EvaluationPolicy.STANDARD)
                .compare(
                        dataset.part(Split.HELD_OUT),
                        dataset.part(Split.VALIDATION),
                        REFERENCE,
                        weights.byLanguage(),
                        42);
    }
}
