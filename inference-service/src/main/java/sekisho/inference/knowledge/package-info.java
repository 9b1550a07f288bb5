/**
 * The body of law of one region, and how the provisions that may answer a question are found in it.
 *
 * <p>Who may answer is decided before anything is ranked: the jurisdiction must be admitted by the inquiry, the version
 * must be in force on the as-of day (of several versions in force the highest), and the language must be the question's,
 * unless the asked jurisdictions hold nothing in it. Ranking is a fixed lexical reference plus the live policy's
 * correction over the features of {@link sekisho.inference.knowledge.Feature}. A question that names a locator and its
 * instrument finds that provision first.
 */
package sekisho.inference.knowledge;
