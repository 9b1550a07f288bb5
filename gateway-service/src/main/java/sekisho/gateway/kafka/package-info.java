/**
 * What the gateway hears on Kafka: verdicts, which are the truth and are taken in exactly once, and the progress of drafts,
 * which is a courtesy.
 *
 * <p>Verdicts come in batches, one transaction per batch, and offsets follow it. Of a draft only key and headers are read:
 * the bytes of an ungated answer never become an object in this process.
 */
package sekisho.gateway.kafka;
