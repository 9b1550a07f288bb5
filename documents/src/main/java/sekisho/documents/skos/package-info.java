/**
 * Vocabularies of concepts as they are exchanged: SKOS in RDF/XML and in Turtle, and JSON lines. What counts is what one
 * thing is called in the languages Sekisho speaks; relations between concepts and everything else is passed over. All
 * names of one concept are gathered before any is told, wherever in the file they stand.
 */
package sekisho.documents.skos;
