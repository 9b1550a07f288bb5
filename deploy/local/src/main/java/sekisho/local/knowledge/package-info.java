/**
 * Documents become passages: lines of JSON as they stand, Markdown and plain text by headings and paragraphs.
 *
 * <p>Reading is complete before anything is sent, so that a bad line can stop all of it; each {@link
 * sekisho.local.knowledge.BadLine} names file, line and reason. Passage ids of documents come from their place in the
 * document, not from their words: publishing a corrected document again replaces, it does not double.
 */
package sekisho.local.knowledge;
