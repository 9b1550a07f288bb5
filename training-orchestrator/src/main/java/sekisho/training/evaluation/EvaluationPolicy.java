package sekisho.training.evaluation;

/**
 * The numbers of the comparison.
 *
 * @param groupsMin fewer held-out questions than this, or fewer validation questions, decide nothing
 * @param languageGroupsMin a language with fewer held-out questions is not tested on its own
 * @param replicates bootstrap resamples
 * @param confidence of the lower bound of the win rate, one number for both sides of the interval, 0..1
 * @param familyError chance of calling a language worse by luck, over all languages together (Holm), 0..1
 * @param signLevel largest chance in the exact sign test over held-out questions; 0.025 means six to none at least, 0..1
 */
public record EvaluationPolicy(
        int groupsMin, int languageGroupsMin, int replicates, double confidence, double familyError, double signLevel) {

    public static final EvaluationPolicy STANDARD = new EvaluationPolicy(6, 4, 2_000, 0.95, 0.05, 0.025);

    public EvaluationPolicy {
        if (groupsMin < 2 || languageGroupsMin < 1 || replicates < 100) {
            throw new IllegalArgumentException("a comparison needs 2 groups and 100 replicates at least");
        }
        if (!(confidence > 0.5 && confidence < 1) || !(familyError > 0 && familyError < 1)) {
            throw new IllegalArgumentException("confidence lies in 0.5..1, family error in 0..1");
        }
        if (!(signLevel > 0 && signLevel < 1)) {
            throw new IllegalArgumentException("sign level lies in 0..1");
        }
    }
}
