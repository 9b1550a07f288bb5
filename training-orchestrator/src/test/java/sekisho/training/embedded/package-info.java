/** The trainer: convex, deterministic, within its trust budget. */
package sekisho.training.embedded;
