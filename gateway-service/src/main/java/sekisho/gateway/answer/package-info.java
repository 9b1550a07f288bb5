/**
 * What becomes of a question: its stages, its verdicts, the people who wait for them, and what they say afterwards.
 *
 * <p>Verdicts are decided first and applied then: {@link sekisho.gateway.answer.Settlement} says what a verdict does to a
 * question, the memory applies it. Milestones are a pure function of the question as it is kept
 * ({@link sekisho.gateway.answer.Milestone}), so that an event stream can be resumed on any replica and after any restart.
 * Waiting is only ever about being woken early: who waits reads the truth from the memory.
 *
 * <p>Invariants: states only move forward (I8); at most one visible answer (I2); nothing of a draft is ever known here.
 */
package sekisho.gateway.answer;
