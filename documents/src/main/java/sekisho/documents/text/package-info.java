/** Plain text, in UTF-8 or what else the four languages are kept in, as lines for the statute room. */
package sekisho.documents.text;
