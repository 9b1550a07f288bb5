/** Tests of the shared doors: Kafka door without a broker, and with a real one. */
package sekisho.doors.kafka;
