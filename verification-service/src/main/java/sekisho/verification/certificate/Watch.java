package sekisho.verification.certificate;

import java.util.Arrays;

/**
 * Watches released answers as they are audited, one by one, and may be looked at after every single one: a bet against the
 * promise whose stake multiplies (Ville's inequality; Waudby-Smith and Ramdas, 2024). While the promise holds, the stake
 * ever reaches {@code 1 / falseAlarm} with a probability of at most {@code falseAlarm}.
 *
 * <p>The stake is spread evenly over two guesses of how bad it might be, so that both a slight and a gross breach are
 * noticed soon. Not thread-safe.
 */
public final class Watch {

    /** Guesses of the true share of wrong answers, as multiples of the promised one. */
    private static final double[] MULTIPLES = {4, 10};

    private final double[] logRight;
    private final double[] logWrong;
    private final double[] logStakes;
    private final double logAlarm;
    private boolean alarmed;

    /**
     * @param error the promised share of wrong answers, below 1/10
     * @param falseAlarm probability that a house that keeps its promise is ever stopped
     */
    public Watch(double error, double falseAlarm) {
        logRight = new double[MULTIPLES.length];
        logWrong = new double[MULTIPLES.length];
        logStakes = new double[MULTIPLES.length];
        for (int i = 0; i < MULTIPLES.length; i++) {
            double guess = error * MULTIPLES[i];
            if (!(error > 0 && guess < 1)) {
                throw new IllegalArgumentException("the promised share must lie between 0 and 1/10");
            }
            logWrong[i] = Math.log(MULTIPLES[i]);
            logRight[i] = Math.log((1 - guess) / (1 - error));
        }
        Arrays.fill(logStakes, -Math.log(MULTIPLES.length));
        logAlarm = -Math.log(falseAlarm);
    }

    /** Takes in one audited answer. */
    public void audited(boolean correct) {
        for (int i = 0; i < logStakes.length; i++) {
            logStakes[i] += correct ? logRight[i] : logWrong[i];
        }
        alarmed |= logStake() >= logAlarm;
    }

    /** True from the answer on that broke the bank; an alarm does not go away by itself. */
    public boolean alarmed() {
        return alarmed;
    }

    /** What the bet against the promise is worth now; it begins at 1. */
    public double stake() {
        return Math.exp(logStake());
    }

    private double logStake() {
        double most = Arrays.stream(logStakes).max().orElseThrow();
        return most
                + Math.log(Arrays.stream(logStakes)
                        .map(log -> Math.exp(log - most))
                        .sum());
    }
}
