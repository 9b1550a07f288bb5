/** Splits without leaks. */
package sekisho.training.dataset;
