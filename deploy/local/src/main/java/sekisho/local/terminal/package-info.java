/**
 * The command line. A command reads its options, calls the rooms, prints; it decides nothing.
 *
 * <p>Results go to standard output, progress and complaints to standard error, so that {@code --json} can be piped. Exit
 * status: 0 done, 1 failed, 2 wrong usage, 3 the house does not run.
 */
package sekisho.local.terminal;
