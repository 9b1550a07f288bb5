/**
 * What becomes of a question: its stages, its verdicts, the people who wait for them, and what they say afterwards.
 *
 * <p>Verdicts are decided first and applied then: {@link sekisho.gateway.answer.Settlement} says what a verdict does to a
 * question, the memory applies it. Milestones are a pure function of the question as it is kept
 * ({@link sekisho.gateway.answer.Milestone}), so that an event stream can be resumed on any replica and after any restart.
 * Waiting is only ever about being woken early: who waits reads the truth from the memory.
 *
 * <p>Law goes on after an answer was released. What an answer cites is kept; when a cited version is replaced, ended or taken
 * back, every answer that cites it is found and marked. {@link sekisho.contracts.Lapse} decides how a version ends, from the
 * versions alone. Publishing marks in its own transaction, all answers of a cited version in one statement. Two things happen
 * without any publication, and {@link sekisho.gateway.answer.NoticingChanges} looks for them: an answer is released whose
 * provision changed while it was on its way, and the day of a change that was told beforehand comes.
 *
 * <p>Invariants: an answer and its papers never change, marks stand beside them and are a function of the versions and of
 * what the answer says; a change of the law and its marks are one transaction;
 * states only move forward (I8); at most one visible answer (I2); nothing of a draft is ever known here.
 */
package sekisho.gateway.answer;
