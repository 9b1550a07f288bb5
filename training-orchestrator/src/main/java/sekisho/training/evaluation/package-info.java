/**
 * Is the candidate better than what runs? Judged on held-out questions only, pairwise and per question.
 *
 * <p>A pair is won when the candidate puts right what the running release had the wrong way round, lost in the opposite case,
 * and half won where the order stays. The order, not the size of a margin, decides: a policy that says the same louder is
 * not better. Questions, not pairs, are resampled, because pairs of one question are not independent. The first ranks
 * must not suffer either, and no language may get worse. With too few questions there is no promotion at all.
 *
 * <p>One 95 % bound alone lets a candidate trained on meaningless labels through in about one of forty rounds, more with
 * few questions. So the bound must hold twice, on held-out and on validation questions, which share none and on which
 * nothing was chosen; and because a bootstrap of few questions is too sure of itself, an exact sign test over the
 * held-out questions must agree.
 */
package sekisho.training.evaluation;
