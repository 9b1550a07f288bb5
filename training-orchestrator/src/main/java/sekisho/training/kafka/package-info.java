/**
 * Pairs in. Each is stored once, in one transaction with the inbox; what cannot be read goes to the dead-letter topic with
 * its original bytes, and an outage is waited out. Facts go out through the outbox, not through here.
 */
package sekisho.training.kafka;
