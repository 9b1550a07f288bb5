/** The tree against known answers and against a verifier written from the RFC's text. */
package sekisho.verification.ledger;
