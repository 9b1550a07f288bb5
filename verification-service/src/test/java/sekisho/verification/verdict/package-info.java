/** From draft to verdict, with everything kept in memory. */
package sekisho.verification.verdict;
