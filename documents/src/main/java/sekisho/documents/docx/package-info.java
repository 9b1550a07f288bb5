/**
 * Word documents (Office Open XML) as lines for the statute room: headings by their style, labels of numbered paragraphs
 * computed as Word shows them, tables by rows, footnotes behind the paragraph that refers to them. Deleted words of tracked
 * changes are not text; inserted ones are. The package is unfolded once and checked before any parser sees it.
 */
package sekisho.documents.docx;
