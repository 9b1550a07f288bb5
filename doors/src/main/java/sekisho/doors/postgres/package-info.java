/**
 * One effect per event: what came in (inbox), what it changed, and what is told because of it (outbox) are one
 * transaction.
 *
 * <p>Both tables live in the schema of the service (see {@code db/doors}). The relay publishes outbox rows in order of
 * their sequence and removes them once Kafka has acknowledged; a crash in between publishes again with the same event id,
 * and the receiving inbox drops the second.
 */
package sekisho.doors.postgres;
