/**
 * Reading one document: what it is recognised by, what a reader tells while it reads, and why a document is refused.
 *
 * <p><b>To add a format</b>, write a door (a package named by the format) with a {@link
 * sekisho.documents.reading.DocumentReader}: {@code recognises} says how sure it is of a file, by content before name;
 * {@code read} hands whole {@link sekisho.documents.structure.Outline}s to the {@link sekisho.documents.reading.Desk}, as
 * often as it likes (one per part of a large code, so that memory stays small), tells progress and what it left out, and
 * throws {@link sekisho.documents.reading.RefusedException} when there is nothing to be had from the file. Then add it to
 * {@code sekisho.documents.Formats}. Ids, locators, context, references and limits on passages come from the cutting; a
 * reader only finds structure. Formats of running text (Word, PDF, plain text) give their lines to the statute room.
 *
 * <p>Invariants: a reader opens nothing but the file it was given; every loop over untrusted input is bounded by a number
 * in {@link sekisho.documents.reading.Bounds}.
 */
package sekisho.documents.reading;
