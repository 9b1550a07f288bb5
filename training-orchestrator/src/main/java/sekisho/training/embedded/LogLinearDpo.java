package sekisho.training.embedded;

import java.util.ArrayList;
import java.util.List;
import sekisho.training.round.Weights.Epoch;

/** Newton's method on the ridge-penalised DPO loss of a log-linear policy, with step halving. */
final class LogLinearDpo {

    private static final double GRADIENT_DONE = 1e-10;
    private static final int HALVINGS_MAX = 30;

    private final double beta;
    private final double ridge;
    private final int iterationsMax;

    LogLinearDpo(double beta, double ridge, int iterationsMax) {
        this.beta = beta;
        this.ridge = ridge;
        this.iterationsMax = iterationsMax;
    }

    /** The minimiser and the way to it. */
    record Fit(double[] theta, List<Epoch> epochs) {}

    /** Minimises the mean loss plus ridge/2 · ‖θ − centre‖². */
    Fit minimise(String language, Differences train, Differences validation, double[] centre) {
        double[] theta = centre.clone();
        List<Epoch> epochs = new ArrayList<>();
        epochs.add(epoch(language, 0, train, validation, theta));
        double value = penalised(train, theta, centre);
        for (int i = 1; i <= iterationsMax; i++) {
            int size = theta.length;
            double[] gradient = new double[size];
            double[][] curvature = new double[size][size];
            derive(train, theta, centre, gradient, curvature);
            if (norm(gradient) < GRADIENT_DONE) {
                break;
            }
            double[] direction = SymmetricSystem.solve(curvature, gradient);
            double[] next = moved(theta, direction, 1);
            double nextValue = penalised(train, next, centre);
            for (int h = 1; h <= HALVINGS_MAX && nextValue > value; h++) {
                next = moved(theta, direction, StrictMath.pow(0.5, h));
                nextValue = penalised(train, next, centre);
            }
            if (nextValue >= value) {
                break;
            }
            theta = next;
            value = nextValue;
            epochs.add(epoch(language, i, train, validation, theta));
        }
        return new Fit(theta, epochs);
    }

    private void derive(Differences train, double[] theta, double[] centre, double[] gradient, double[][] curvature) {
        int size = theta.length;
        for (int i = 0; i < train.size(); i++) {
            double[] row = train.row(i);
            double miss = 1 / (1 + StrictMath.exp(beta * train.dot(i, theta)));
            double slope = -beta * miss * train.weight(i);
            double bend = beta * beta * miss * (1 - miss) * train.weight(i);
            for (int a = 0; a < size; a++) {
                gradient[a] += slope * row[a];
                double bent = bend * row[a];
                for (int b = 0; b <= a; b++) {
                    curvature[a][b] += bent * row[b];
                }
            }
        }
        for (int a = 0; a < size; a++) {
            gradient[a] += ridge * (theta[a] - centre[a]);
            curvature[a][a] += ridge;
        }
    }

    /** Mean DPO loss in nats: −log σ(x), written so that it overflows nowhere. */
    double loss(Differences pairs, double[] theta) {
        double loss = 0;
        for (int i = 0; i < pairs.size(); i++) {
            double x = beta * pairs.dot(i, theta);
            loss += pairs.weight(i) * (Math.max(0, -x) + StrictMath.log1p(StrictMath.exp(-Math.abs(x))));
        }
        return loss;
    }

    private double penalised(Differences pairs, double[] theta, double[] centre) {
        double square = 0;
        for (int j = 0; j < theta.length; j++) {
            square += (theta[j] - centre[j]) * (theta[j] - centre[j]);
        }
        return loss(pairs, theta) + ridge / 2 * square;
    }

    private Epoch epoch(String language, int number, Differences train, Differences validation, double[] theta) {
        double margin = 0;
        double accuracy = 0;
        for (int i = 0; i < train.size(); i++) {
            double x = beta * train.dot(i, theta);
            margin += train.weight(i) * x;
            accuracy += x > 0 ? train.weight(i) : 0;
        }
        Double validationLoss = validation.size() == 0 ? null : loss(validation, theta);
        return new Epoch(language, number, loss(train, theta), margin, accuracy, validationLoss);
    }

    private static double[] moved(double[] theta, double[] direction, double step) {
        double[] next = theta.clone();
        for (int j = 0; j < next.length; j++) {
            next[j] -= step * direction[j];
        }
        return next;
    }

    static double norm(double[] vector) {
        double square = 0;
        for (double value : vector) {
            square += value * value;
        }
        return StrictMath.sqrt(square);
    }
}
