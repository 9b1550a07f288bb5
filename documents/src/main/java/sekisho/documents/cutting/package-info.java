/**
 * Cuts an outline into passages: one per paragraph of an article; an article of one paragraph is one passage; a paragraph
 * longer than {@link sekisho.documents.cutting.Cutting#PARAGRAPH_CHARS} is cut into its points.
 *
 * <p>An id is {@code <documentId>:<canonical path>}, made of the numbers of what encloses the passage and of nothing else:
 * never of its words, never of its place in the whole document. So reading twice gives the same ids, and an article put in
 * between changes only its own. Where groupings count anew (two parts with an article 1 each), each of them leads the ids of
 * all its provisions, which takes a {@linkplain sekisho.documents.cutting.Restarts look at the whole document} before the
 * first cut. Locators are written as the law of that language and jurisdiction writes them. Nothing
 * that stands in the outline is lost: what is cut off a long paragraph is a passage of its own, and what cannot be one is
 * told as skipped.
 */
package sekisho.documents.cutting;
