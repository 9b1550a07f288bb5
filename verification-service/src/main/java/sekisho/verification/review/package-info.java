/**
 * The desk: what the gate would not decide alone waits here for an expert.
 *
 * <p>{@link sekisho.verification.review.Review} tells where a case stands. {@link sekisho.verification.review.Desk} decides
 * every move and changes nothing; a move is applied by storing the state it leads to together with its line in the case's
 * history, under a lock on the case. Nobody settles, confirms or takes over a question of their own, or one they stepped
 * aside from; one expert at a time holds a case; a case is settled once; and what an expert releases carries the same
 * papers as any other answer. A case of high risk takes two people: what the first proposes is no verdict, and nothing
 * leaves, before the second has confirmed it.
 */
package sekisho.verification.review;
