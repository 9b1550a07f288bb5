package sekisho.doors.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.producer.ProducerConfig;
import sekisho.contracts.Limits;

/**
 * Every Kafka timeout and size this house sets on purpose: the defaults of the parts cannot hold a two-second promise
 * through a crash.
 *
 * @param bootstrapServers host:port list
 * @param service the service's name, used as client id and as CloudEvents source
 */
public record KafkaSettings(String bootstrapServers, String service) {

    /** A silent member is given up after this long; brokers accept no less than 6 s by default. */
    static final Duration SESSION_TIMEOUT = Duration.ofSeconds(6);

    static final Duration HEARTBEAT = Duration.ofMillis(1_500);
    /** A handler that takes longer than this loses its partitions. */
    static final Duration POLL_INTERVAL_MAX = Duration.ofSeconds(60);

    static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(3);
    static final Duration DELIVERY_TIMEOUT = Duration.ofSeconds(10);
    static final Duration RECONNECT_PAUSE_MAX = Duration.ofMillis(500);
    /** Records of one batch, and so of one transaction. */
    static final int BATCH_RECORDS_MAX = 256;

    /** The CloudEvents source of this service. */
    public String source() {
        return "/sekisho/" + service;
    }

    Map<String, Object> forProducer() {
        Map<String, Object> settings = common();
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) DELIVERY_TIMEOUT.toMillis());
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, DELIVERY_TIMEOUT.toMillis());
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Limits.RECORD_BYTES_MAX + 64 * 1024);
        return settings;
    }

    Map<String, Object> forConsumer(Subscription subscription) {
        Map<String, Object> settings = common();
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, BATCH_RECORDS_MAX);
        settings.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, 1);
        settings.put(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG, (int) POLL_INTERVAL_MAX.toMillis());
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) DELIVERY_TIMEOUT.toMillis());
        switch (subscription) {
            case Subscription.Group(var group, var instance, var _) -> {
                settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
                settings.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, instance);
                settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, (int) SESSION_TIMEOUT.toMillis());
                settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, (int) HEARTBEAT.toMillis());
                settings.put(
                        ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
                settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
            }
            case Subscription.Replay _ -> settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
            case Subscription.Tail _ -> settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest");
        }
        return settings;
    }

    private Map<String, Object> common() {
        Map<String, Object> settings = new HashMap<>();
        settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        settings.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, (int) REQUEST_TIMEOUT.toMillis());
        settings.put(CommonClientConfigs.RECONNECT_BACKOFF_MS_CONFIG, 50L);
        settings.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, RECONNECT_PAUSE_MAX.toMillis());
        settings.put(CommonClientConfigs.RETRY_BACKOFF_MS_CONFIG, 20L);
        settings.put(CommonClientConfigs.RETRY_BACKOFF_MAX_MS_CONFIG, 200L);
        settings.put(CommonClientConfigs.METADATA_MAX_AGE_CONFIG, 30_000L);
        return settings;
    }
}
