/**
 * The door to Kafka: drafts, pairs and provisions come in, verdicts go out through the outbox.
 *
 * <p>A batch of one poll is one transaction; offsets move after it. An event that comes again finds its id in the inbox,
 * a question that comes again finds its verdict. Drafts are not judged before the own copy of the law has caught up.
 */
package sekisho.verification.kafka;
