/** The gate's table of tests, over provisions written for it in four languages. */
package sekisho.verification.gate;
