/**
 * Acts of the European Union as web pages: the consolidated texts and the Official Journal, old and new, as EUR-Lex
 * publishes them. The pages have no outline; the classes of their paragraphs tell what each one is. They are walked in
 * the order of the document: titles open groupings and articles, everything else is content of the article open last.
 *
 * <p>Invariants: marks of amendment (▼M1), footnotes and their calls never reach the text; a paragraph is told by its
 * number alone, a point by the sign in its own column.
 */
package sekisho.documents.eurlex;
