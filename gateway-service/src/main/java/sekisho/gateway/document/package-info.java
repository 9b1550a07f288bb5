/**
 * Law as librarians have it: whole documents, received as bytes, read in a process of their own, published passage by
 * passage.
 *
 * <p>{@link sekisho.gateway.document.ReceivingDocument} puts the bytes on the shelf and remembers an {@link
 * sekisho.gateway.document.Import}; {@link sekisho.gateway.document.ImportingDocuments} takes one import after the other
 * and carries it forward: received, reading, publishing, then done, refused or failed. Every step is remembered before the
 * next one begins and every step may be repeated, so that an import that was cut off goes on where it was and ends the
 * same. Invariants: nothing is published before the whole document was read; passages and the progress that counts them
 * are one transaction; provisions are ended only after a complete reading; the bytes are gone when the import has ended.
 */
package sekisho.gateway.document;
