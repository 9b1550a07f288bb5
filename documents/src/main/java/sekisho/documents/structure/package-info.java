/**
 * The outline of an instrument, whatever it was read from: an immutable tree of {@link sekisho.documents.structure.Section}s
 * (part, chapter, article, annex) with {@link sekisho.documents.structure.Paragraph}s, whose
 * {@link sekisho.documents.structure.Block}s are words, points and tables in the order they are printed.
 *
 * <p>Invariants: a number is canonical ({@code 25h}, {@code 17-2} for 第十七条の二, {@code a}, {@code A}), with Arabic digits
 * for Chinese and full-width ones, so that two editions of one law spell it alike; a label is as printed. Nothing here knows a format.
 */
package sekisho.documents.structure;
