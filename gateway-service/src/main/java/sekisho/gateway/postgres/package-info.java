/**
 * The gateway's memory in PostgreSQL: questions, idempotency keys, passages, and the inbox and outbox beside them.
 *
 * <p>Documents are the facts as they were told, kept as text; columns hold what is searched by. State, inbox and outbox change
 * in one transaction. Verdicts lock the questions they change in the order of their ids, so that two replicas wait for each
 * other instead of blocking each other; publishing holds one advisory lock, so that versions are counted by one at a time.
 */
package sekisho.gateway.postgres;
