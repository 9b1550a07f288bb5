/**
 * The door to child processes and the files they read. A document comes from anywhere and its parser may fall into any trap,
 * so it is read by a JVM of its own: capped in memory and time, without this service's environment, secrets or output,
 * killed when it is late. What it tells comes as JSON lines and is believed only in the bounds of {@link
 * sekisho.gateway.process.ReaderLine}; what it writes to its error stream may quote the document and goes nowhere.
 */
package sekisho.gateway.process;
