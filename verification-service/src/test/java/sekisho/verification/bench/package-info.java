/** Tests of the measurements: an operator must really spoil what it touches. */
package sekisho.verification.bench;
