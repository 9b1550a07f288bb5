package sekisho.gateway.kafka;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;
import sekisho.gateway.answer.HearingVerdicts;
import sekisho.gateway.answer.Verdicts;

/**
 * Tells when drafts came to be, from the headers alone. Starts at the end of the topics, belongs to no group and keeps no
 * offsets: what is missed while it is away is not told, and nobody is worse off.
 */
public final class ProgressListener implements AutoCloseable {

    static final String RETRIEVED_AT = "sekisho-retrieved-at";
    static final String DRAFTED_AT = "sekisho-drafted-at";

    private static final Logger LOG = Logger.getLogger(ProgressListener.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(5);
    private static final int BATCH_RECORDS_MAX = 256;

    private final Map<String, Object> settings;
    private final List<String> topics;
    private final HearingVerdicts hearing;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread = Thread.ofPlatform().name("progress").unstarted(this::run);

    public ProgressListener(String bootstrapServers, List<String> topics, HearingVerdicts hearing) {
        this.settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "latest",
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                BATCH_RECORDS_MAX,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed");
        this.topics = List.copyOf(topics);
        this.hearing = hearing;
    }

    public ProgressListener start() {
        thread.start();
        return this;
    }

    private void run() {
        while (stop.getCount() > 0) {
            try (KafkaConsumer<String, Void> consumer =
                    new KafkaConsumer<>(settings, new StringDeserializer(), new Unread())) {
                listen(consumer);
            } catch (RuntimeException outage) {
                LOG.warnf(
                        "progress is not heard (%s), trying again",
                        outage.getClass().getName());
                pause();
            }
        }
    }

    private void listen(KafkaConsumer<String, Void> consumer) {
        List<TopicPartition> partitions = topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        while (stop.getCount() > 0) {
            List<Verdicts.Progress> batch = new ArrayList<>();
            consumer.poll(POLL).forEach(record -> batch.add(progress(record)));
            batch.removeIf(progress -> progress.questionId() == null);
            if (!batch.isEmpty()) {
                hearing.progress(batch);
            }
        }
    }

    private static Verdicts.Progress progress(ConsumerRecord<String, Void> record) {
        return new Verdicts.Progress(record.key(), instant(record, RETRIEVED_AT), instant(record, DRAFTED_AT));
    }

    private static Instant instant(ConsumerRecord<String, Void> record, String name) {
        Header header = record.headers().lastHeader(name);
        try {
            return header == null ? null : Instant.parse(new String(header.value(), StandardCharsets.UTF_8));
        } catch (DateTimeParseException _) {
            return null;
        }
    }

    private void pause() {
        try {
            boolean stopped = stop.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
            LOG.debugf("progress: paused, stopped=%s", stopped);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            stop.countDown();
        }
    }

    @Override
    public void close() {
        stop.countDown();
        try {
            if (thread.getState() != Thread.State.NEW && !thread.join(CLOSE_WITHIN)) {
                thread.interrupt();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Drops the value unread, in whichever form it comes. */
    private static final class Unread implements Deserializer<Void> {
        @Override
        public Void deserialize(String topic, byte[] data) {
            return null;
        }

        @Override
        public Void deserialize(String topic, Headers headers, ByteBuffer data) {
            return null;
        }
    }
}
