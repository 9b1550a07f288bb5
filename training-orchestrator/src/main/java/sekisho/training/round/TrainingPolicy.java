package sekisho.training.round;

/**
 * The numbers of the trainer.
 *
 * @param beta strength of the preference model; the minimiser scales with 1/β
 * @param ridgeSmall ridge on standardised weights with fewer than {@code groupsLarge} questions
 * @param ridgeLarge ridge from there on
 * @param groupsLarge questions
 * @param normMax trust budget: largest Euclidean norm of the standardised weights, which bounds the divergence from the
 *     reference policy
 * @param languageGroupsMin a language with fewer training questions keeps the running release's weights
 * @param iterationsMax Newton steps
 */
public record TrainingPolicy(
        double beta,
        double ridgeSmall,
        double ridgeLarge,
        int groupsLarge,
        double normMax,
        int languageGroupsMin,
        int iterationsMax) {

    public static final TrainingPolicy STANDARD = new TrainingPolicy(0.5, 1e-2, 1e-3, 500, 6.0, 12, 50);

    public TrainingPolicy {
        if (!(beta > 0) || !(ridgeSmall > 0) || !(ridgeLarge > 0) || !(normMax > 0)) {
            throw new IllegalArgumentException("beta, ridge and trust budget are positive");
        }
        if (languageGroupsMin < 1 || iterationsMax < 1) {
            throw new IllegalArgumentException("a language needs a question and the optimiser a step");
        }
    }

    /** The ridge for this many questions. */
    public double ridge(int groups) {
        return groups < groupsLarge ? ridgeSmall : ridgeLarge;
    }
}
