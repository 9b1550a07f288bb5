/**
 * Files, opinions, preferences, pairs and counts in PostgreSQL.
 *
 * <p>Nothing here opens a transaction of its own for a change: inbox, state, counts and outbox of one event change
 * together in the caller's. Drafts come by the hundred and are written as one JDBC batch; the rest goes through Panache
 * repositories. Rows that two replicas may want at once are taken with {@code skip locked}.
 */
package sekisho.feedback.postgres;
