/**
 * The law as it is published: passages in versions, told to every region that holds their jurisdiction.
 *
 * <p>A passage is identified by its id and lives in versions from 1. {@link sekisho.gateway.knowledge.Succession} decides what
 * a form changes: nothing, or a new version that also bounds all others, so that on no day two versions are in force.
 * {@link sekisho.gateway.knowledge.PublishingPassages} does a whole list or, when told to abort, nothing at all. Invariants: a
 * version's text never changes once published; a jurisdiction never changes for an id; what is kept and what is told are one
 * transaction.
 */
package sekisho.gateway.knowledge;
