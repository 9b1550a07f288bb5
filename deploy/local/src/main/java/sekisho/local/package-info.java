/**
 * The house on one machine: {@code ./sekisho}.
 *
 * <p>{@link sekisho.local.house} says what the house consists of (pure), {@link sekisho.local.process} starts it, keeps it
 * alive and stops it, {@link sekisho.local.gateway} speaks to it over HTTP as any other client would,
 * {@link sekisho.local.knowledge} reads documents, {@link sekisho.local.bench} measures, and
 * {@link sekisho.local.terminal} is the command line. Nothing here has a way into the services that a user does not have.
 */
package sekisho.local;
