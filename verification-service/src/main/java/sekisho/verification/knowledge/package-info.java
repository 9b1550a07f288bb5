/**
 * The verification service's own copy of the law, replayed from the compacted topics of its regions.
 *
 * <p>The gate trusts no quotation it did not find here. A region's copy only ever holds what that region's topic carried.
 * Whoever needs a provision that has not arrived yet waits a bounded moment and then fails closed.
 */
package sekisho.verification.knowledge;
