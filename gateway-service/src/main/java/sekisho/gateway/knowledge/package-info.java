/**
 * The law as it is published: passages in versions, told to every region that holds their jurisdiction.
 *
 * <p>A passage is identified by its id and lives in versions from 1. {@link sekisho.gateway.knowledge.Succession} decides what
 * a form changes: nothing, or a new version that also bounds all others, so that on no day two versions are in force.
 *
 * <p>A document has {@link sekisho.gateway.knowledge.Editions}: each complete text holds from its first day until the next
 * one's, in whatever order they were published, and a provision that stands in one of them only is law for just these
 * days. A repeal is an edition with nothing in it. It withdraws what was to begin after it and never lengthens what had
 * ended before. An end that lies ahead is not undone by sending the text of today once more, so its marks stay; it is
 * undone by a text that begins after it, or by a stated last day. An end that has passed is undone by publishing anew.
 *
 * {@link sekisho.gateway.knowledge.PublishingPassages} does a whole list or, when told to abort, nothing at all. Invariants: a
 * version's text never changes once published; a jurisdiction never changes for an id; what is kept and what is told are one
 * transaction.
 */
package sekisho.gateway.knowledge;
