/** The feedback service as a whole, on the real broker and the real database. */
package sekisho.feedback;
