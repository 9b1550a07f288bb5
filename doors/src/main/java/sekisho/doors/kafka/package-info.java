/**
 * Facts in and out of Kafka, at least once.
 *
 * <p>Three kinds of trouble take three roads. <em>Poison</em>, a record that cannot be read or whose handling always
 * fails by itself, goes with its original bytes to the dead-letter topic of the same region. An <em>outage</em> of
 * something the handler needs is retried with growing, jittered pauses while nothing is acknowledged. A refusal is a
 * fact like any other. Offsets are committed only after the handler has returned, so a handler must be idempotent.
 */
package sekisho.doors.kafka;
