/**
 * Pairs over HTTP: look at them, count them, take them out as JSON lines, bring others in. A caller sees the pairs of the
 * regions in the token and no others.
 */
package sekisho.feedback.http;
