/**
 * The second opinion: another model, of another family, answers the same question without knowing the first one's answer.
 *
 * <p>{@link sekisho.verification.opinion.AskingSecondModel} asks only about drafts that nothing but a second model's
 * agreement keeps from leaving. What goes out is a {@link sekisho.verification.opinion.Brief}: the question and provisions
 * from the service's own copy, among them the cited ones, in an order that tells nothing. Invariants:
 *
 * <ul>
 *   <li>Blind by type: a brief has no place for a draft, a claim, a quote of the first model, a score or a confidence.
 *   <li>What comes back is an answer of its own that must carry its papers as any draft must, or the word that it cannot
 *       tell. It is never asked whether it agrees; {@link sekisho.verification.opinion.Comparison} finds that out.
 *   <li>Every wait ends with the question's deadline less a reserve. Late, down, garbled and not there are all the same to
 *       the gate: an expert decides.
 *   <li>No database transaction is open meanwhile.
 * </ul>
 */
package sekisho.verification.opinion;
