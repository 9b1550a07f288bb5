/**
 * PDF as lines for the statute room. The pages tell where each printed line stands and how large it is; from that alone
 * running titles and page numbers are dropped ({@code RunningTitles}), notes at the foot are told apart, printed lines become
 * paragraphs again and headings are seen ({@code Paragraphs}). Scans without text are refused or, page by page, told as
 * skipped; nothing is guessed from pictures.
 */
package sekisho.documents.pdf;
