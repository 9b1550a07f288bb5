package sekisho.training.embedded;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import sekisho.training.dataset.LearningPair;

/** Pairs as a matrix of feature differences, with one unit of weight per question. */
final class Differences {

    private final double[][] rows;
    private final double[] weights;
    private final int groups;

    private Differences(double[][] rows, double[] weights, int groups) {
        this.rows = rows;
        this.weights = weights;
        this.groups = groups;
    }

    /** Chosen minus rejected, divided by the scales; the weights add up to 1. */
    static Differences of(List<LearningPair> pairs, double[] scales) {
        Map<String, Integer> sizes = new HashMap<>();
        pairs.forEach(pair -> sizes.merge(pair.group(), 1, Integer::sum));
        double[][] rows = new double[pairs.size()][scales.length];
        double[] weights = new double[pairs.size()];
        for (int i = 0; i < rows.length; i++) {
            LearningPair pair = pairs.get(i);
            weights[i] = 1.0 / sizes.get(pair.group()) / sizes.size();
            for (int j = 0; j < scales.length; j++) {
                rows[i][j] = (pair.chosen().get(j) - pair.rejected().get(j)) / scales[j];
            }
        }
        return new Differences(rows, weights, sizes.size());
    }

    /** Root mean square of each feature's difference; 1 where a feature never differs. */
    static double[] scales(List<LearningPair> pairs, int size) {
        double[] squares = new double[size];
        for (LearningPair pair : pairs) {
            for (int j = 0; j < size; j++) {
                double difference = pair.chosen().get(j) - pair.rejected().get(j);
                squares[j] += difference * difference;
            }
        }
        for (int j = 0; j < size; j++) {
            double scale = StrictMath.sqrt(squares[j] / Math.max(1, pairs.size()));
            squares[j] = scale > 1e-12 ? scale : 1;
        }
        return squares;
    }

    int size() {
        return rows.length;
    }

    int groups() {
        return groups;
    }

    double[] row(int i) {
        return rows[i];
    }

    double weight(int i) {
        return weights[i];
    }

    double dot(int i, double[] theta) {
        double sum = 0;
        double[] row = rows[i];
        for (int j = 0; j < row.length; j++) {
            sum += row[j] * theta[j];
        }
        return sum;
    }

    /** Longest difference: the D of the influence bound. */
    double longest() {
        double longest = 0;
        for (double[] row : rows) {
            double square = 0;
            for (double value : row) {
                square += value * value;
            }
            longest = Math.max(longest, square);
        }
        return StrictMath.sqrt(longest);
    }
}
