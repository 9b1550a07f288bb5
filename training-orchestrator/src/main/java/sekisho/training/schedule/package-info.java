/**
 * What makes rounds move: a steady tick, and the clock for rounds by schedule. Several replicas may tick at once; the
 * round itself sees to it that a step happens once.
 */
package sekisho.training.schedule;
