/**
 * Finds the outline of law in running text. A {@link sekisho.documents.statute.Grammar} per language says what a line is by
 * how it begins (第十七条, § 25h, Article 6, （一）, (2)); {@link sekisho.documents.statute.Growth} grows the tree line by line.
 * Text without such structure is read by the grammar of plain documents: headings, dotted numbers, paragraphs, lists.
 *
 * <p>Invariants: every line ends up somewhere in the outline, in its order; a line is an article only if it is shaped like
 * one and counts on from the last, so that a citation at the beginning of a line does not open a new article; a table of
 * contents opens articles without text, and these vanish in the cutting.
 */
package sekisho.documents.statute;
