/**
 * The gate: may this draft be shown?
 *
 * <p>{@link sekisho.verification.gate.Gate#judge} is a pure function. It runs every {@link sekisho.verification.gate.Check}
 * over the claims, maps the retrieval's signals to a calibrated confidence, weighs the risk of the question, and only then
 * decides. Invariants:
 *
 * <ul>
 *   <li>A {@link sekisho.verification.gate.Decision.Release} can only be built from a {@link
 *       sekisho.verification.gate.Clearance}, and a clearance only exists when every check passed. What is unknown,
 *       missing, malformed or broken is a failed check.
 *   <li>Nothing a model says about itself counts; every check reads the verification service's own copy of the law.
 *   <li>Details of findings are codes; they never carry text of a question or an answer.
 * </ul>
 */
package sekisho.verification.gate;
