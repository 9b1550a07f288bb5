/**
 * The real parts around the services, for the launcher and for tests: Kafka broker, PostgreSQL, Keycloak.
 *
 * <p>Each part keeps what it knows in one folder, listens on the loopback address only, writes its output to one log file,
 * and is usable when its {@code start} returns. Stopping is asked for politely first. {@link sekisho.parts.TopicPlan} is
 * the only place that decides partitions and retention. Tests get containers where a Docker engine answers and the embedded
 * parts where none does ({@link sekisho.parts.TestParts} chooses); the launcher always runs the embedded ones, because they
 * live on their data folder.
 */
package sekisho.parts;
