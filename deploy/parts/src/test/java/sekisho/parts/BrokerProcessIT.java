package sekisho.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sekisho.contracts.Region;

class BrokerProcessIT {

    @TempDir
    Path folder;

    @Test
    void a_restart_on_the_same_folder_finds_topics_and_records_even_after_a_kill() throws Exception {
        int port = Ports.free();
        try (BrokerProcess first = start(port)) {
            TopicMaker.make(first.bootstrapServers(), List.of(Region.EMEA));
            tell(first.bootstrapServers(), "question-asked.emea", "q-1");
            first.handle().destroyForcibly();
            first.handle().onExit().join();
        }

        try (BrokerProcess second = start(port)) {
            TopicMaker.make(second.bootstrapServers(), List.of(Region.EMEA));
            assertThat(firstRecord(second.bootstrapServers(), "question-asked.emea"))
                    .isEqualTo("q-1");
            try (Admin admin = Admin.create(Map.of("bootstrap.servers", second.bootstrapServers()))) {
                assertThat(admin.listTopics().names().get())
                        .contains("passage-published.emea", "model-released", "question-asked.emea.dead")
                        .noneMatch(name -> name.endsWith(".apac"));
            }
        }
    }

    private BrokerProcess start(int port) {
        return BrokerProcess.start(port, folder.resolve("data"), folder.resolve("broker.log"));
    }

    private static void tell(String bootstrap, String topic, String value) throws Exception {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap), new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, 0, null, value.getBytes(StandardCharsets.UTF_8)))
                    .get();
        }
    }

    private static String firstRecord(String bootstrap, String topic) {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            TopicPartition partition = new TopicPartition(topic, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            return new String(
                    consumer.poll(Duration.ofSeconds(10)).iterator().next().value(), StandardCharsets.UTF_8);
        }
    }
}
