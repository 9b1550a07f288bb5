/** Rounds as sentences: every state, every crash, every refusal. */
package sekisho.training.round;
