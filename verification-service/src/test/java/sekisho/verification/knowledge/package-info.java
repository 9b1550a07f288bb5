/** The own copy of the law. */
package sekisho.verification.knowledge;
