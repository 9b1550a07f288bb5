/**
 * Running text as it is laid out, before anybody knows what it means: what a word processor, a page or a text file shows
 * as one {@link sekisho.documents.layout.Line}. Formats of running text (plain text, Markdown, HTML, Word, PDF) give lines; the
 * statute room makes an outline of them.
 *
 * <p>A line is a whole paragraph: text that its format breaks to fit a width is joined again here first
 * ({@link sekisho.documents.layout.Unwrapping}).
 */
package sekisho.documents.layout;
