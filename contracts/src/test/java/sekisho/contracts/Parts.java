package sekisho.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import sekisho.contracts.wire.FactCodec;
import sekisho.contracts.wire.PoisonException;

/**
 * Every record inside the sample facts beside its JSON, and what the codec says when a field of it is missing. So which
 * field is required is not written down a second time: it is asked of the code.
 *
 * @param value a fact or a part of one
 * @param json how it is spelled
 */
record Parts(Record value, ObjectNode json) {

    static Stream<Parts> ofAllSamples() {
        return SampleFacts.all().values().stream().flatMap(fact -> of(fact, GoldenFiles.tree(FactCodec.encode(fact))));
    }

    /** By record, the fields without which it is poison, {@code kind} included. */
    static SortedMap<String, List<String>> requiredFields() {
        SortedMap<String, TreeSet<String>> required = new TreeMap<>();
        ofAllSamples()
                .forEach(part -> required.computeIfAbsent(
                                part.value().getClass().getSimpleName(), name -> new TreeSet<>())
                        .addAll(part.required()));
        SortedMap<String, List<String>> fields = new TreeMap<>();
        required.forEach((name, names) -> fields.put(name, List.copyOf(names)));
        return fields;
    }

    private List<String> required() {
        return json.properties().stream()
                .map(Map.Entry::getKey)
                .filter(this::isPoisonWithout)
                .toList();
    }

    private boolean isPoisonWithout(String field) {
        String without = ((ObjectNode) json.deepCopy().remove(List.of(field))).toString();
        try {
            FactCodec.decode(without.getBytes(StandardCharsets.UTF_8), readAs(value.getClass()));
            return false;
        } catch (PoisonException required) {
            return true;
        }
    }

    /** A case of a sealed type is read as that type, everything else as itself. */
    static Class<?> readAs(Class<?> type) {
        return Arrays.stream(type.getInterfaces())
                .filter(parent -> parent.isSealed() && parent != Fact.class)
                .findFirst()
                .<Class<?>>map(parent -> parent)
                .orElse(type);
    }

    private static Stream<Parts> of(Object value, JsonNode json) {
        return switch (value) {
            case Record part ->
                Stream.concat(
                        Stream.of(new Parts(part, (ObjectNode) json)),
                        Arrays.stream(part.getClass().getRecordComponents())
                                .flatMap(component -> of(valueOf(component, part), json.path(component.getName()))));
            case Collection<?> many -> {
                List<?> items = List.copyOf(many);
                yield IntStream.range(0, items.size()).boxed().flatMap(i -> of(items.get(i), json.path(i)));
            }
            case null, default -> Stream.of();
        };
    }

    private static Object valueOf(RecordComponent component, Record part) {
        try {
            return component.getAccessor().invoke(part);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
