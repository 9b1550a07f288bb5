/**
 * From a question to a draft, without memory: retrieve, let the language model speak, and tell what the retrieval saw.
 *
 * <p>{@link sekisho.inference.draft.LanguageModel} is the port; {@link sekisho.inference.draft.ExtractiveModel} is the
 * engine that is always there: it answers with verbatim sentences of the provisions it found and never with a word of its
 * own. The signals of {@link sekisho.inference.draft.Signals} are raw evidence; confidence is the judge's business. One
 * release of the ranking policy serves a whole question. A question that came too late is drafted all the same, because
 * its asker was told that an answer follows.
 */
package sekisho.inference.draft;
