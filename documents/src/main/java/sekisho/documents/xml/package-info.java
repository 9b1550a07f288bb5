/**
 * The official XML forms of statutes: e-Gov (法令標準XML), gesetze-im-internet, Akoma Ntoso, Formex, eCFR.
 *
 * <p>A {@link sekisho.documents.xml.Cursor} walks the file forward with the JDK's streaming parser, without any document
 * type: nothing is loaded from elsewhere and no entity is known but the five of XML, so there is nothing to expand. What
 * is the size of an article or less is taken up as a {@link sekisho.documents.xml.Twig}, a small tree, and turned into
 * blocks there; what is above it is only passed through. A form is recognised by its root element and namespace.
 *
 * <p>Invariants: memory is bounded by the largest article, not by the file; depth, and characters of a twig, have named
 * limits; elements that are annotation (furigana, footnotes, history notes) never reach the text.
 */
package sekisho.documents.xml;
