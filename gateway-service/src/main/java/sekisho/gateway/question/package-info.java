/**
 * Taking a question in: what may be asked, in which language, which region it lives in from then on.
 *
 * <p>{@link sekisho.gateway.question.AskingQuestion} reads a form into an {@code Inquiry} or names everything that is wrong
 * with it; refusals are values ({@link sekisho.gateway.question.Asked}), never exceptions. Invariants: a question gets
 * exactly one region and keeps it; the same idempotency key of the same caller never makes two questions; nothing is
 * accepted for a region the asker does not have.
 */
package sekisho.gateway.question;
