/**
 * The door to people and programs: the review desk, receipts, and the ledger.
 *
 * <p>The gateway forwards requests with the caller's token; roles and regions are checked here all the same, and what is
 * missing in a token grants nothing. A case or a receipt of another region does not exist for the caller.
 */
package sekisho.verification.http;
