/**
 * Releases: what ran, what runs, what may run next, and the way back.
 *
 * <p>A release is the very document told on the compacted topic; going back tells the former document again, bit for bit.
 * A release id is never used twice. Release 0 of a target is the built-in reference (no weights), so there is always a
 * release to go back to. A candidate goes live by rule, or, where the rule alone is not trusted, when a model owner and an
 * operator, two people, have approved it.
 */
package sekisho.training.release;
