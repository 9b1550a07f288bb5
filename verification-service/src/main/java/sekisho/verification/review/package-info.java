/**
 * The desk: what the gate would not decide alone waits here for an expert.
 *
 * <p>{@link sekisho.verification.review.Review} is waiting, claimed or settled. {@link sekisho.verification.review.Desk}
 * decides every move and changes nothing; a move is applied by storing the state it leads to, guarded by the version that
 * was read. Nobody settles a question of their own, one expert at a time holds a case, a case is settled once, and what an
 * expert releases carries the same papers as any other answer.
 */
package sekisho.verification.review;
