package sekisho.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sekisho.contracts.wire.FactCodec;
import sekisho.contracts.wire.PoisonException;

class GoldenFactsTest {

    private static final Map<String, Fact> SAMPLES = SampleFacts.all();

    @BeforeAll
    static void the_files_are_written_only_when_asked_for() {
        if (GoldenFiles.toBeWritten()) {
            SAMPLES.forEach(GoldenFiles::write);
        }
    }

    static Stream<String> names() {
        return SAMPLES.keySet().stream();
    }

    @Test
    void every_sample_has_its_file_and_every_file_its_sample() {
        assertThat(GoldenFiles.names()).containsExactlyInAnyOrderElementsOf(SAMPLES.keySet());
    }

    @Test
    void every_fact_and_every_case_of_it_has_a_sample() {
        Set<String> expected = Arrays.stream(Topics.values())
                .flatMap(topic -> casesOf(topic).map(kind -> topic.base() + kind + ".v1"))
                .collect(Collectors.toSet());

        assertThat(SAMPLES.keySet()).containsAll(expected);
        assertThat(SAMPLES.keySet())
                .allSatisfy(name -> assertThat(expected)
                        .as("every later version still has its first one")
                        .contains(name.replaceFirst("\\.v\\d+$", ".v1")));
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_fact_is_spelled_as_its_file_says(String name) {
        assertThat(GoldenFiles.tree(FactCodec.encode(SAMPLES.get(name)))).isEqualTo(GoldenFiles.tree(name));
    }

    @ParameterizedTest
    @MethodSource("names")
    void the_file_is_read_as_the_fact_it_is(String name) {
        assertThat(read(name, GoldenFiles.bytes(name))).isEqualTo(SAMPLES.get(name));
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_field_added_later_is_ignored_at_every_depth(String name) {
        ObjectNode tree = GoldenFiles.tree(name);
        tree.findParents("version").forEach(part -> ((ObjectNode) part).put("addedLater", "x"));
        tree.findParents("kind").forEach(part -> ((ObjectNode) part).put("addedLater", 7));
        tree.putObject("addedLater").put("deep", true);

        assertThat(read(name, bytes(tree))).isEqualTo(SAMPLES.get(name));
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_fact_without_a_field_that_is_required_is_poison(String name) {
        String fact = SAMPLES.get(name).getClass().getSimpleName();
        List<String> required = AsyncApi.DOCUMENT
                .schema(fact)
                .path("required")
                .valueStream()
                .map(JsonNode::asText)
                .toList();

        assertThat(required).isNotEmpty().allSatisfy(field -> {
            ObjectNode tree = GoldenFiles.tree(name);
            tree.remove(field);
            assertThatThrownBy(() -> read(name, bytes(tree))).isInstanceOf(PoisonException.class);
        });
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_field_told_twice_is_poison(String name) {
        String json = new String(bytes(GoldenFiles.tree(name)), StandardCharsets.UTF_8);
        for (String field : fieldsOf(GoldenFiles.tree(name))) {
            String first = "{\"" + field + "\":" + GoldenFiles.tree(name).get(field) + ",";
            String twice = first + json.substring(1);
            assertThatThrownBy(() -> read(name, twice.getBytes(StandardCharsets.UTF_8)))
                    .as(field)
                    .isInstanceOf(PoisonException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void poison_never_repeats_what_it_could_not_read(String name) {
        ObjectNode tree = GoldenFiles.tree(name);
        for (JsonNode place : objectsIn(tree)) {
            for (String field : fieldsOf(place)) {
                JsonNode before = place.get(field);
                ((ObjectNode) place)
                        .putArray(field)
                        .add("a-secret-of-the-asker")
                        .addObject();
                assertThatThrownBy(() -> read(name, bytes(tree)))
                        .as(field)
                        .isInstanceOf(PoisonException.class)
                        .hasMessageNotContaining("secret")
                        .hasMessageNotContaining("handbook")
                        .hasNoCause();
                ((ObjectNode) place).set(field, before);
            }
        }
    }

    @Test
    void the_same_fact_always_gives_the_same_bytes() {
        Fact once = SampleFacts.judged();
        Fact again = read("pair-judged.v1", FactCodec.encode(once));

        assertThat(FactCodec.encode(again)).isEqualTo(FactCodec.encode(once));
    }

    private static Fact read(String name, byte[] json) {
        return FactCodec.decode(json, SAMPLES.get(name).getClass());
    }

    private static byte[] bytes(ObjectNode tree) {
        return tree.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> fieldsOf(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }

    private static Stream<JsonNode> childrenOf(JsonNode node) {
        Iterable<JsonNode> children = node::elements;
        return StreamSupport.stream(children.spliterator(), false);
    }

    private static List<JsonNode> objectsIn(JsonNode node) {
        Stream<JsonNode> below = childrenOf(node).flatMap(child -> objectsIn(child).stream());
        return Stream.concat(node.isObject() ? Stream.of(node) : Stream.of(), below)
                .toList();
    }

    private static Stream<String> casesOf(Topics topic) {
        return Arrays.stream(topic.fact().getRecordComponents())
                .map(component -> component.getType())
                .filter(type -> type.isSealed() && !type.getName().startsWith("java."))
                .findFirst()
                .map(root -> Arrays.stream(root.getPermittedSubclasses())
                        .map(kind -> "."
                                + kind.getSimpleName()
                                        .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                                        .toLowerCase(Locale.ROOT)))
                .orElse(Stream.of(""));
    }
}
