/**
 * The thread a question belongs to: earlier turns of the same asker in the same region, given to the model as context.
 *
 * <p>Invariants: only what was released is ever given on; a turn never crosses regions or askers; at most
 * {@code Limits.CONTEXT_TURNS_MAX} turns, oldest first.
 */
package sekisho.gateway.conversation;
