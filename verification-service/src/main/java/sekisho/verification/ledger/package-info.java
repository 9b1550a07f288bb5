/**
 * The append-only ledger of verdicts: a Merkle tree (RFC 6962, RFC 9162) over canonical JSON entries.
 *
 * <p>A verdict and its leaf are one transaction: what is not in the ledger does not leave the service. Entries carry
 * digests and salted commitments, never text. Heads are signed as C2SP checkpoints and told outside the database, so
 * that a rewritten past is seen by anyone who kept an older one.
 *
 * <p>{@link sekisho.verification.ledger.Frontier} appends, {@link sekisho.verification.ledger.Proofs} proves; both are
 * pure and know nothing of where nodes are kept.
 */
package sekisho.verification.ledger;
