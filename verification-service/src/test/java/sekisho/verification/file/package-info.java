/** What is kept outside the database, over restarts and crashes. */
package sekisho.verification.file;
