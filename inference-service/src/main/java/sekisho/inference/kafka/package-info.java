/**
 * Kafka: three streams in, one out.
 *
 * <p>Passages and releases are replayed, passages from the positions committed with the index; questions come to one
 * replica of the region's group, and their offsets move only after every draft of the batch is acknowledged. A question
 * seen twice is told twice under the same event id, which everybody downstream drops. What belongs to another region is
 * poison here: it must never be read, let alone answered.
 */
package sekisho.inference.kafka;
