/**
 * Exports the ledger as a bundle that stands alone: entries, signed heads, proofs, the public key, a manifest and a page for
 * whoever has to check it. Written as a stream, page by page; an export that was cut short goes on where it stopped.
 *
 * <p>What is exported is not looked at here: checking is the business of {@link sekisho.local.evidence}, and of the script
 * in {@code deploy/verifier}, which share nothing with this or with each other.
 */
package sekisho.local.bundle;
