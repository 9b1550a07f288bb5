/**
 * What a provision leans on, read from its words: the places it refers to and the terms it gives a meaning to.
 *
 * <p>A reference is told as the text names it, completed where the text leaves something to its place: {@code 前項} in
 * the second paragraph of {@code 第十七条} is {@code 第十七条第一項}, {@code Absatz 1} in {@code § 12} is {@code § 12 Absatz 1},
 * the second number of a list carries the law named after the last one. What cannot be completed with certainty is left
 * out: a wrong link is worse than none.
 *
 * <p>Invariants: nothing here changes a text; every pattern reads a text once, forward, with bounded repetition, so a
 * hostile text costs time linear in its length; at most {@link sekisho.documents.margin.References#MAX} references and
 * {@link sekisho.documents.margin.Definitions#MAX} terms are told of one provision.
 */
package sekisho.documents.margin;
