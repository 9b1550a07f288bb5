/**
 * What texts mean, as directions: texts that say the same lie close, whatever words they use.
 *
 * <p>A {@link sekisho.inference.meaning.EmbeddingModel} knows one language. Where there is none for a language, meaning
 * is silent and words decide alone; nobody ever waits for a model. A passage is embedded once per region, by whichever
 * replica the work falls to, and told to all; a question is embedded where it is asked, when there is time for it.
 */
package sekisho.inference.meaning;
