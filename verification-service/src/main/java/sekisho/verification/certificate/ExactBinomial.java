package sekisho.verification.certificate;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * Exact statements about a share seen in a sample (Clopper and Pearson, 1934). At shares of half a percent bounds by
 * Hoeffding or Bentkus are more than twice as wide.
 */
public final class ExactBinomial {

    private ExactBinomial() {}

    /** The probability of seeing so few wrong ones, or fewer, if the true share were {@code share}. */
    static double pValue(int n, int wrong, double share) {
        check(n, wrong);
        return n == 0 ? 1 : BinomialDistribution.of(n, share).cumulativeProbability(wrong);
    }

    /** What the true share does not exceed, but for a probability of {@code doubt}. */
    public static double upperBound(int n, int wrong, double doubt) {
        check(n, wrong);
        return wrong == n ? 1 : BetaDistribution.of(wrong + 1.0, n - wrong).inverseSurvivalProbability(doubt);
    }

    private static void check(int n, int wrong) {
        if (n < 0 || wrong < 0 || wrong > n) {
            throw new IllegalArgumentException("of " + n + " there cannot be " + wrong + " wrong");
        }
    }
}
