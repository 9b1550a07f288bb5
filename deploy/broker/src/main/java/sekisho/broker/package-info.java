/**
 * A real Kafka broker on one machine: KRaft, broker and controller in one process, bound to the loopback address.
 *
 * <p>It runs in a JVM of its own because the server is newer than the Kafka clients the services are built with. The data
 * folder is formatted once and never again; a restart finds its topics and offsets. SIGTERM closes the logs cleanly. A topic
 * nobody planned is an error, not a new topic.
 */
package sekisho.broker;
