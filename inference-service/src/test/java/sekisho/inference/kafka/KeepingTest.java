package sekisho.inference.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.context.Context;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sekisho.contracts.Language;
import sekisho.contracts.PassagePublished;
import sekisho.contracts.Region;
import sekisho.contracts.Topics;
import sekisho.doors.kafka.Received;
import sekisho.inference.Texts;
import sekisho.inference.lucene.FullDisk;
import sekisho.inference.lucene.LuceneKnowledge;

class KeepingTest {

    private static final String TOPIC = Topics.PASSAGE_PUBLISHED.in(Region.EMEA);
    private static final TopicPartition PARTITION = new TopicPartition(TOPIC, 0);

    @TempDir
    Path folder;

    private FullDisk disk;
    private LuceneKnowledge knowledge;
    private Keeping keeping;
    private PassageListener listener;
    private final AtomicInteger startedOver = new AtomicInteger();

    @BeforeEach
    void open() throws IOException {
        disk = new FullDisk(folder);
        knowledge = disk.knowledge();
        keeping = new Keeping(knowledge, () -> "cluster-1");
        keeping.lettingStartOver(List.of(TOPIC), startedOver::incrementAndGet);
        listener = new PassageListener(Region.EMEA, knowledge, keeping);
        keeping.resumeFrom(TOPIC);
    }

    @AfterEach
    void close() {
        disk.full(false);
        knowledge.close();
    }

    @Test
    void what_was_taken_since_the_last_commit_is_read_once_more_after_the_disk_was_full() {
        listener.handle(List.of(told("a", 0)));
        keeping.refreshByClock();
        keeping.commitByClock();
        assertThat(keeping.healthy()).isTrue();

        listener.handle(List.of(told("b", 1)));
        disk.full(true);
        keeping.commitByClock();
        assertThat(keeping.healthy()).isFalse();
        assertThat(knowledge.size()).isEqualTo(1);

        disk.full(false);
        keeping.refreshByClock();
        assertThat(startedOver).hasValue(1);
        assertThatThrownBy(() -> listener.handle(List.of(told("c", 2)))).hasMessageContaining("starts over");
        assertThat(keeping.healthy()).isFalse();

        assertThat(keeping.resumeFrom(TOPIC)).isEqualTo(Map.of(PARTITION, 1L));
        listener.handle(List.of(told("b", 1), told("c", 2)));
        keeping.refreshByClock();
        keeping.commitByClock();

        assertThat(keeping.healthy()).isTrue();
        assertThat(knowledge.size()).isEqualTo(3);
        assertThat(knowledge.positions()).isEqualTo(Map.of(TOPIC + "/0", 3L));
    }

    private static Received<PassagePublished> told(String id, long offset) {
        PassagePublished fact =
                new PassagePublished(Region.EMEA, Texts.passage(id, Language.EN, "EU", "Gifts " + id), Instant.EPOCH);
        return new Received<>(fact, null, Context.root(), TOPIC, 0, offset);
    }
}
