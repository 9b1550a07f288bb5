/** The whole service against a real broker and database. */
package sekisho.verification.flow;
