/**
 * A round: from a frozen snapshot of pairs to a release, or to a reason why not.
 *
 * <pre>
 *  Open → Closed(snapshot) → Training(manifest) → Trained(weights) → Evaluated → Promoted → RolledBack
 *    └────────┴──────────────────┴──────────────────┴───────────────────┴─→ Abandoned(reason)
 * </pre>
 *
 * <p>A state is a record that holds the state it came from, so an illegal move does not compile and the history needs no
 * second table. Decisions are pure: they return the next state and the facts to tell, and change nothing; the
 * {@link sekisho.training.round.Rounds} door applies both in one transaction, and only if nobody else moved the round in
 * the meantime. Whoever comes after a crash therefore picks up where the round stands: everything between two states is
 * repeatable, because the manifest determines the result. At most one round per target is under way.
 */
package sekisho.training.round;
