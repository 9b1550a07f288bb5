/** Pair making and hygiene as sentences. */
package sekisho.feedback.preference;
