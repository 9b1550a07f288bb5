/**
 * The house as processes. {@link sekisho.local.process.House} starts parts in the order of their needs, restarts what
 * crashes, and stops everything in reverse. Each process is written down with its start time before anything waits for
 * it, so that a launcher that was killed leaves nothing that cannot be found and stopped, and no foreign process is ever
 * taken for a part.
 */
package sekisho.local.process;
