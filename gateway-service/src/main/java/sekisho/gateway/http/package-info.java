/**
 * The API: requests become forms for the rooms, what the rooms answer becomes JSON or a problem.
 *
 * <p>Bodies are read as bytes and then strictly: valid UTF-8, no unknown or repeated field, no coerced type. Every refusal of
 * a room has one stable problem code ({@link sekisho.gateway.http.Refusals}). Requests run on virtual threads and may block;
 * an event stream is one such thread that sleeps on a bell. Invariant: a question is shown to its asker only, and nothing of
 * a draft is in any view, because none is in the memory.
 */
package sekisho.gateway.http;
