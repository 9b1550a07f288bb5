package sekisho.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import sekisho.contracts.wire.CloudEvent;

class AsyncApiTest {

    private static final AsyncApi DOCUMENT = AsyncApi.DOCUMENT;
    private static final SortedMap<String, JsonNode> EXPECTED = ExpectedSchemas.ofAllFacts();
    private static final Set<String> HEADERS = Set.of("EventHeaders", "ProgressHeaders");

    static Set<String> schemas() {
        return EXPECTED.keySet();
    }

    static Set<String> goldenFiles() {
        return GoldenFiles.names();
    }

    @Test
    void it_describes_what_the_records_have_and_nothing_else() {
        Set<String> expected = new TreeSet<>(EXPECTED.keySet());
        expected.addAll(HEADERS);

        assertThat(DOCUMENT.names("/components/schemas")).isEqualTo(expected);
        assertThat(DOCUMENT.names("/components/messages")).isEqualTo(factNames());
        assertThat(DOCUMENT.names("/channels")).hasSize(Topics.values().length);
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void a_schema_has_the_fields_types_and_duties_of_its_record(String name) {
        assertThat(ExpectedSchemas.structureOf(DOCUMENT.schema(name))).isEqualTo(structureOf(name));
    }

    @ParameterizedTest
    @EnumSource
    void every_topic_is_a_channel(Topics topic) {
        String fact = topic.fact().getSimpleName();
        JsonNode channel = DOCUMENT.at("/channels/" + channelOf(topic));

        assertThat(channel.path("address").asText()).isEqualTo(topic.base() + (topic.regional() ? ".{region}" : ""));
        assertThat(channel.has("parameters")).isEqualTo(topic.regional());
        assertThat(channel.at("/messages/" + fact + "/$ref").asText()).isEqualTo("#/components/messages/" + fact);
        assertThat(channel.path("messages")).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void a_channel_keeps_its_records_as_long_as_the_topic(Topics topic) {
        JsonNode kafka = DOCUMENT.at("/channels/" + channelOf(topic) + "/bindings/kafka");
        JsonNode configuration = kafka.path("topicConfiguration");

        assertThat(kafka.path("partitions").asInt()).isPositive();
        assertThat(configuration.path("max.message.bytes").asInt()).isEqualTo(Limits.RECORD_BYTES_MAX);
        assertThat(configuration.at("/cleanup.policy/0").asText())
                .isEqualTo(topic.kept() == Topics.Kept.COMPACTED ? "compact" : "delete");
        assertThat(configuration.path("retention.ms").asLong(0))
                .isEqualTo(
                        switch (topic.kept()) {
                            case WEEK -> 7 * 86_400_000L;
                            case MONTH -> 30 * 86_400_000L;
                            case FOREVER -> -1L;
                            case COMPACTED -> 0L;
                        });
    }

    @ParameterizedTest
    @EnumSource
    void a_message_is_its_fact_with_key_and_headers(Topics topic) {
        String fact = topic.fact().getSimpleName();
        JsonNode message = DOCUMENT.at("/components/messages/" + fact);

        assertThat(message.path("name").asText()).isEqualTo(CloudEvent.typeOf(topic.fact()));
        assertThat(message.at("/payload/$ref").asText()).isEqualTo("#/components/schemas/" + fact);
        assertThat(message.at("/headers/$ref").asText()).endsWith("Headers");
        assertThat(message.at("/bindings/kafka/key/type").asText()).isEqualTo("string");
    }

    @Test
    void the_headers_are_those_of_every_event() {
        Set<String> always =
                new CloudEvent("1", "/s", "t", SampleFacts.NOON).headers().keySet();
        Set<String> all = new TreeSet<>(always);
        all.add(CloudEvent.TRACE_PARENT);

        assertThat(DOCUMENT.names("/components/schemas/EventHeaders/properties"))
                .isEqualTo(all);
        assertThat(DOCUMENT.schema("EventHeaders")
                        .path("required")
                        .valueStream()
                        .map(JsonNode::asText))
                .containsExactlyInAnyOrderElementsOf(always);
    }

    @Test
    void the_region_parameter_knows_every_region() {
        assertThat(DOCUMENT.at("/components/parameters/region/enum")
                        .valueStream()
                        .map(JsonNode::asText))
                .containsExactly(
                        Arrays.stream(Region.values()).map(Region::suffix).toArray(String[]::new));
    }

    @Test
    void the_operations_are_the_flow_on_one_screen() {
        Set<String> operations = DOCUMENT.at("/operations")
                .valueStream()
                .map(operation -> operation.at("/tags/0/name").asText() + " "
                        + operation.path("action").asText() + " " + topicOf(operation))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(operations).isNotEmpty().isEqualTo(FlowTable.operations());
    }

    @Test
    void an_operation_is_named_after_who_tells_or_hears_what() {
        Set<String> names = DOCUMENT.at("/operations")
                .valueStream()
                .map(operation -> operation.at("/tags/0/name").asText()
                        + (operation.path("action").asText().equals("send") ? "Tells" : "Hears")
                        + DOCUMENT.at(channelPointer(operation) + "/messages")
                                .fieldNames()
                                .next())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(DOCUMENT.names("/operations")).isEqualTo(names);
    }

    @ParameterizedTest
    @MethodSource("goldenFiles")
    void every_golden_file_is_valid(String name) {
        assertThat(DOCUMENT.errors(factOf(name), GoldenFiles.tree(name).toString()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("goldenFiles")
    void a_golden_file_that_was_spoiled_is_not(String name) {
        ObjectNode tree = GoldenFiles.tree(name);
        tree.properties().iterator().next().setValue(tree.numberNode(7));

        assertThat(DOCUMENT.errors(factOf(name), tree.toString())).isNotEmpty();
    }

    private static JsonNode structureOf(String name) {
        return ExpectedSchemas.structureOf(EXPECTED.get(name));
    }

    private static Set<String> factNames() {
        return Arrays.stream(Topics.values())
                .map(topic -> topic.fact().getSimpleName())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String channelOf(Topics topic) {
        String fact = topic.fact().getSimpleName();
        return fact.substring(0, 1).toLowerCase(Locale.ROOT) + fact.substring(1);
    }

    private static String topicOf(JsonNode operation) {
        return DOCUMENT.at(channelPointer(operation) + "/address").asText().replace(".{region}", "");
    }

    private static String channelPointer(JsonNode operation) {
        return operation.at("/channel/$ref").asText().replace("#", "");
    }

    private static String factOf(String golden) {
        return Stream.of(Topics.values())
                .filter(topic -> golden.startsWith(topic.base() + "."))
                .findFirst()
                .orElseThrow()
                .fact()
                .getSimpleName();
    }
}
