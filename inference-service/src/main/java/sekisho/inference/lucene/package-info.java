/**
 * Lucene: the index a replica builds for itself from the passages of its region.
 *
 * <p>Every version of a passage is one document. Text is indexed three times in the fields of its language: single terms,
 * adjacent pairs of terms, and the heading with locator and instrument; {@link sekisho.inference.lucene.Reading} says how
 * each language is read. Filters (jurisdiction, validity, language) are exact fields. Index and consumed positions are
 * committed together, so a restart resumes exactly where the index stands, and a changed way of reading starts afresh.
 */
package sekisho.inference.lucene;
