/**
 * The doors all services share. Each translates between a technology and the language of the house and decides nothing.
 *
 * <p>{@link sekisho.doors.kafka} reads and tells facts at least once, {@link sekisho.doors.postgres} makes their effects
 * happen once, {@link sekisho.doors.http} spells requests, refusals and the caller. {@link sekisho.doors.bench} is the door of
 * measurements.
 */
package sekisho.doors;
