/**
 * The language of the house: one record per fact that travels on Kafka, and the nouns those facts are made of.
 *
 * <p>A fact is named in the past tense and never changes once told. Fields are only ever added, never renamed or removed;
 * a break is a new fact on a new topic. {@link sekisho.contracts.Topics} is the whole flow on one screen. Nothing here
 * knows a framework; how a fact is spelled as JSON is decided in {@link sekisho.contracts.wire} alone.
 */
package sekisho.contracts;
