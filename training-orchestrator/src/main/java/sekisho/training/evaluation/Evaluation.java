package sekisho.training.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What the comparison found.
 *
 * @param before the running release on the held-out questions
 * @param after the candidate on the same ones
 * @param winRate share of held-out pairs won, ties half, each question with equal weight, 0..1
 * @param winRateLower lower bound of the win rate's bootstrap interval
 * @param confirmedLower the same bound on the validation questions, on which nothing was fitted or chosen either
 * @param sign exact test of the held-out questions won and lost
 * @param worseLanguages languages that got worse beyond luck
 * @param finding the conclusion
 */
public record Evaluation(
        int groups,
        int pairs,
        Quality before,
        Quality after,
        double winRate,
        double winRateLower,
        double confirmedLower,
        SignTest sign,
        List<String> worseLanguages,
        Finding finding) {

    public Evaluation {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        Objects.requireNonNull(sign, "sign");
        worseLanguages = List.copyOf(worseLanguages);
        Objects.requireNonNull(finding, "finding");
    }

    /**
     * How well a policy ranks.
     *
     * @param accuracy share of pairs with the chosen side strictly ahead, ties half, 0..1
     * @param reciprocalRank mean over questions of 1 / rank of the best chosen provision, 0..1
     */
    public record Quality(double accuracy, double reciprocalRank) {}

    /** The conclusion of a comparison. Only {@link #BETTER} may be promoted. */
    public enum Finding {
        BETTER,
        TOO_FEW,
        NOT_BETTER,
        LANGUAGE_WORSE
    }

    /** Everything as numbers for a dashboard. */
    public Map<String, Double> figures() {
        Map<String, Double> figures = new TreeMap<>();
        figures.put("heldOutGroups", (double) groups);
        figures.put("heldOutPairs", (double) pairs);
        figures.put("accuracyBefore", before.accuracy());
        figures.put("accuracyAfter", after.accuracy());
        figures.put("mrrBefore", before.reciprocalRank());
        figures.put("mrrAfter", after.reciprocalRank());
        figures.put("winRate", winRate);
        figures.put("winRateLower", winRateLower);
        figures.put("confirmedLower", confirmedLower);
        figures.put("heldOutWins", (double) sign.wins());
        figures.put("heldOutLosses", (double) sign.losses());
        figures.put("signChance", sign.chance());
        return figures;
    }
}
