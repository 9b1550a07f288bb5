/**
 * Measurements against the running house. The load is open loop: questions leave on schedule whether or not earlier ones
 * have come back, and latency counts from the intended time, so that a stall cannot hide the questions it delayed.
 */
package sekisho.local.bench;
