package sekisho.training.evaluation;

/**
 * Exact one-sided sign test over questions (Dixon and Mood 1946); ties are dropped. Unlike a bootstrap it keeps its promise
 * with few questions.
 *
 * @param wins questions the candidate ranks better
 * @param losses questions it ranks worse
 * @param chance of at least as many wins if better and worse were equally likely, 0..1; 1 without any decided question
 */
public record SignTest(int wins, int losses, double chance) {

    /** Nothing was compared. */
    static final SignTest NONE = of(new double[0], 0);

    /** Tests one value per question against an even one. */
    static SignTest of(double[] values, double even) {
        int wins = 0;
        int losses = 0;
        for (double value : values) {
            wins += value > even ? 1 : 0;
            losses += value < even ? 1 : 0;
        }
        return new SignTest(wins, losses, chance(wins, wins + losses));
    }

    /** P(X ≥ wins) of X ~ Binomial(decided, ½), summed from logarithms so that large numbers underflow nowhere. */
    private static double chance(int wins, int decided) {
        double logTerm = -decided * StrictMath.log(2);
        double chance = 0;
        for (int k = 0; k <= decided; k++) {
            chance += k >= wins ? StrictMath.exp(logTerm) : 0;
            logTerm += StrictMath.log(decided - k) - StrictMath.log(k + 1);
        }
        return Math.min(1, chance);
    }
}
