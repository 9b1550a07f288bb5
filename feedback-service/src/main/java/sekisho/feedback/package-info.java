/**
 * The feedback service: from what people say about answers to preference pairs a model may learn from.
 *
 * <p>Rooms: {@code intake} (what is known of a question, and what was said about its answer), {@code preference} (which
 * pairs that makes, and which of them may count). Doors: {@code kafka}, {@code http}, {@code postgres}.
 *
 * <pre>
 *  answer-drafted ─┐
 *  verdict-reached ─┼─► opinion on a drafted question ─► preference ─pair-proposed─► gate ─pair-judged─► pair-collected
 *  feedback-given ─┘
 * </pre>
 */
package sekisho.feedback;
