package sekisho.parts;

/** A running Kafka broker. Topics are created by {@link TopicPlan}, never by use. */
public interface Broker extends AutoCloseable {

    /** {@code host:port}, as {@code bootstrap.servers} wants it. */
    String bootstrapServers();

    /** Stops it; its data stay where they are. */
    @Override
    void close();
}
