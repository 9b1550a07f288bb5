/**
 * What is known of a question, and what was said about its answer.
 *
 * <p>The facts of one question come in any order. A draft is put on file until {@link sekisho.feedback.intake.Retention}
 * is over. An opinion (a rating, a correction, a choice, an expert's settlement) waits until everything it speaks about
 * is on file, then it is turned into a preference exactly once.
 */
package sekisho.feedback.intake;
