/**
 * Checks the ledger's evidence without the ledger: receipts and whole exports, with nothing but files and a public key.
 *
 * <p>Nothing here is shared with the service that writes the ledger, on purpose: a mistake there must not be repeated
 * here. Formats are C2SP signed notes and tlog-checkpoints, and the Merkle tree of RFC 9162. Every check ends in a {@link
 * sekisho.local.evidence.Report} that names each step, so that a failure says what does not hold.
 */
package sekisho.local.evidence;
