/**
 * From a draft to a verdict: one per question from the gate, and one more from an expert where the gate escalated.
 *
 * <p>{@link sekisho.verification.verdict.JudgingDrafts} judges a batch inside one transaction. What the gate decided, its
 * leaf in the ledger and the case on the desk are kept together or not at all; the fact is told only after that.
 */
package sekisho.verification.verdict;
