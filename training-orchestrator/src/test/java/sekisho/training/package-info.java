/** The training orchestrator as a whole, on the real broker and the real database. */
package sekisho.training;
