/**
 * What a text speaks of, told apart from the language it is written in, so that a question in one language finds a
 * provision in another.
 *
 * <p>A {@link sekisho.inference.concept.Concept} is one thing with its names in four languages. A {@link
 * sekisho.inference.concept.Glossary} reads a text into terms without language: the concepts it names, and what crosses
 * languages unchanged ({@link sekisho.inference.concept.Carried}: numbers, places in a law, words in Latin letters, the
 * roots that related words share). The same reading serves passages and questions, so equal terms mean equal matter. A
 * glossary never changes; {@link sekisho.inference.concept.LiveGlossary} exchanges it when a vocabulary is published, and
 * whoever keeps terms read earlier compares {@link sekisho.inference.concept.Glossary#version}.
 *
 * <p>English and German are matched on base forms, words that say nothing left out, the longest name first; German compounds
 * are taken apart by the names known. Japanese and Chinese are matched on characters.
 */
package sekisho.inference.concept;
