/** Markdown (CommonMark with tables) as lines for the statute room. */
package sekisho.documents.markdown;
