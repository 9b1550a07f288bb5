/** Imports and exports, line by line. */
package sekisho.feedback.http;
