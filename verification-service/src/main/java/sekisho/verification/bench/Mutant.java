package sekisho.verification.bench;

import sekisho.contracts.Claim;

/**
 * A correct answer spoilt.
 *
 * @param quoteToo true if the quote was spoilt with the claim, so that both agree with each other but not with the law
 */
record Mutant(Operator operator, boolean quoteToo, Original of, Claim claim) {}
