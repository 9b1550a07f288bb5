/**
 * Statutes as their publishers pack them: gesetze-im-internet.de and e-Gov hand out a ZIP with one XML file and its
 * pictures, the Publications Office one with the file of an act and those of its annexes.
 *
 * <p>Each entry an official form recognises by its content is unfolded to a file of its own, which is deleted when it was
 * read. Invariants: entries, bytes and their ratio are bounded while they unfold, not after; no name inside the archive is
 * ever used as a path; an archive of several instruments is refused, because a document is one; what is
 * left out and may be law makes the reading incomplete.
 */
package sekisho.documents.packed;
