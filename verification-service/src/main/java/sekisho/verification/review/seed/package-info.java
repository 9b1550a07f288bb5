/**
 * Known-wrong drafts on the desk, so that it can be measured whether review is real.
 *
 * <p>A seed is a case like any other to the expert: a question that somebody who owns the model wrote down with the
 * provision that answers it, a draft about that provision with one thing turned by an
 * {@link sekisho.verification.review.seed.Operator}, judged by the same gate. Only drafts are seeded that the gate holds back
 * and that the checks no human can waive would let out: what those checks catch anyway says nothing about the expert.
 *
 * <p>A seed belongs to nobody. It has no asker, no question topic carries its question, and its settlement is no verdict:
 * it leaves no leaf in the ledger, tells no fact, reaches no one, and becomes no preference pair. It stands outside the
 * count of accepted questions (invariants I1, I2 and I4). What stays is the case with its history, and per expert whether
 * the wrong draft was caught.
 */
package sekisho.verification.review.seed;
