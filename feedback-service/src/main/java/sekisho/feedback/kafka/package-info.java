/**
 * Facts in. Drafts come through the plain client in batches, because every answered question passes here; opinions,
 * verdicts and judgements come through reactive messaging, one channel per fact and region, each with the dead-letter
 * topic of its own region. {@link sekisho.feedback.kafka.RegionalChannels} spells those channels out of the list of regions
 * this service serves. Facts go out through the outbox, not through here.
 */
package sekisho.feedback.kafka;
