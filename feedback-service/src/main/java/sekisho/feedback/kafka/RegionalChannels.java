package sekisho.feedback.kafka;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.spi.ConfigSource;
import sekisho.contracts.Region;
import sekisho.contracts.Topics;

/** One channel per listened-to fact and region; those of regions that are not served stay closed. */
public final class RegionalChannels implements ConfigSourceFactory {

    static final String REGIONS = "sekisho.feedback.regions";

    private static final List<Topics> LISTENED_TO =
            List.of(Topics.FEEDBACK_GIVEN, Topics.VERDICT_REACHED, Topics.PAIR_JUDGED);
    /** Below the ordinal of application.properties, so that everything here can be overridden. */
    private static final int ORDINAL = 240;

    private static final String SESSION_TIMEOUT_MS = "6000";
    private static final String HEARTBEAT_MS = "1500";
    private static final String COMMIT_EVERY_MS = "500";

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        ConfigValue served = context.getValue(REGIONS);
        List<String> regions = served == null || served.getValue() == null
                ? List.of()
                : List.of(served.getValue().trim().split("\\s*,\\s*"));
        Map<String, String> channels = new HashMap<>();
        for (Topics topic : LISTENED_TO) {
            for (Region region : Region.values()) {
                channels.putAll(channel(topic, region, regions.contains(region.suffix())));
            }
        }
        return List.of(new PropertiesConfigSource(channels, "regional channels", ORDINAL));
    }

    private static Map<String, String> channel(Topics topic, Region region, boolean served) {
        String name = topic.base() + "-" + region.suffix();
        Map<String, String> settings = new HashMap<>();
        settings.put("connector", "smallrye-kafka");
        settings.put("enabled", Boolean.toString(served));
        settings.put("topic", topic.in(region));
        settings.put("group.id", "feedback-service." + topic.in(region));
        settings.put("auto.offset.reset", "earliest");
        settings.put("allow.auto.create.topics", "false");
        settings.put("key.deserializer", ByteArrayDeserializer.class.getName());
        settings.put("value.deserializer", ByteArrayDeserializer.class.getName());
        settings.put("session.timeout.ms", SESSION_TIMEOUT_MS);
        settings.put("heartbeat.interval.ms", HEARTBEAT_MS);
        settings.put("auto.commit.interval.ms", COMMIT_EVERY_MS);
        // An outage is waited out by the listener, however long it takes; what reaches the strategy is poison.
        settings.put("throttled.unprocessed-record-max-age.ms", "0");
        settings.put("failure-strategy", "dead-letter-queue");
        settings.put("dead-letter-queue.topic", Topics.deadLettersOf(topic.in(region)));
        settings.put("dead-letter-queue.key.serializer", ByteArraySerializer.class.getName());
        settings.put("dead-letter-queue.value.serializer", ByteArraySerializer.class.getName());
        Map<String, String> prefixed = new HashMap<>();
        settings.forEach((key, value) -> prefixed.put("mp.messaging.incoming." + name + "." + key, value));
        return prefixed;
    }

    @Override
    public OptionalInt getPriority() {
        return OptionalInt.of(ORDINAL);
    }
}
