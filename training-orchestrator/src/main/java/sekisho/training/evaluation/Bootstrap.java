package sekisho.training.evaluation;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Means of resampled questions (paired percentile bootstrap, Efron 1979). The same seed gives the same means. */
final class Bootstrap {

    private static final String GENERATOR = "L64X128MixRandom";

    private final double[] means;

    private Bootstrap(double[] means) {
        this.means = means;
    }

    /** Resamples one value per question; a bound needs at least one value. */
    static Bootstrap of(double[] values, int replicates, long seed) {
        RandomGenerator random =
                RandomGeneratorFactory.<RandomGenerator>of(GENERATOR).create(seed);
        double[] means = new double[replicates];
        for (int r = 0; r < replicates; r++) {
            double sum = 0;
            for (int i = 0; i < values.length; i++) {
                sum += values[random.nextInt(values.length)];
            }
            means[r] = sum / values.length;
        }
        Arrays.sort(means);
        return new Bootstrap(means);
    }

    /** The lower end of the two-sided interval of this confidence. */
    double lower(double confidence) {
        return means[(int) Math.floor((1 - confidence) / 2 * means.length)];
    }

    /** Evidence that the mean is below the value: the share of resamples that are not, never 0. */
    double chanceNotBelow(double value) {
        int below = 0;
        while (below < means.length && means[below] < value) {
            below++;
        }
        return (means.length - below + 1.0) / (means.length + 1.0);
    }
}
