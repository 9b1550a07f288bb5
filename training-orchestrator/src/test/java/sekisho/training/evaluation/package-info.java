/** The comparison, on planted signals and on none. */
package sekisho.training.evaluation;
