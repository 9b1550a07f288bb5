package sekisho.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import sekisho.contracts.wire.FactCodec;

/** The schemas the records ask for: structure only, no prose and no bounds. */
final class ExpectedSchemas {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Set<String> PROSE_AND_BOUNDS =
            Set.of("description", "examples", "minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems");

    private final SortedMap<String, JsonNode> schemas = new TreeMap<>();
    private final SortedMap<String, List<String>> required = Parts.requiredFields();

    private ExpectedSchemas() {}

    /** One schema per record, enum and sealed type that can be reached from a fact, by simple name. */
    static SortedMap<String, JsonNode> ofAllFacts() {
        ExpectedSchemas expected = new ExpectedSchemas();
        Arrays.stream(Topics.values()).forEach(topic -> expected.schema(topic.fact()));
        return expected.schemas;
    }

    /** The same part of a document without prose and bounds, {@code required} sorted. */
    static JsonNode structureOf(JsonNode schema) {
        if (!schema.isObject()) {
            return schema;
        }
        ObjectNode structure = JSON.objectNode();
        schema.properties().stream()
                .filter(entry -> !PROSE_AND_BOUNDS.contains(entry.getKey()))
                .forEach(entry -> structure.set(entry.getKey(), structureOf(entry.getValue())));
        if (schema.path("properties").isObject()) {
            ObjectNode properties = structure.putObject("properties");
            schema.path("properties")
                    .properties()
                    .forEach(entry -> properties.set(entry.getKey(), structureOf(entry.getValue())));
        }
        if (schema.path("required").isArray()) {
            var sorted = structure.putArray("required");
            schema.path("required").valueStream().map(JsonNode::asText).sorted().forEach(sorted::add);
        }
        return structure;
    }

    private ObjectNode schema(Class<?> type) {
        String name = type.getSimpleName();
        if (!schemas.containsKey(name)) {
            ObjectNode schema = JSON.objectNode();
            schemas.put(name, schema);
            if (type.isEnum()) {
                enumOf(type, schema);
            } else if (type.isSealed()) {
                Arrays.stream(type.getPermittedSubclasses())
                        .forEach(kind -> schema.withArray("oneOf").add(schema(kind)));
                schema.put("discriminator", "kind");
            } else {
                recordOf(type, schema);
            }
        }
        return JSON.objectNode().put("$ref", "#/components/schemas/" + name);
    }

    private static void enumOf(Class<?> type, ObjectNode schema) {
        schema.put("type", "string");
        for (Object constant : type.getEnumConstants()) {
            schema.withArray("enum").add(FactCodec.mapper().valueToTree(constant));
        }
    }

    private void recordOf(Class<?> type, ObjectNode schema) {
        schema.put("type", "object");
        required.get(type.getSimpleName()).forEach(schema.withArray("required")::add);
        ObjectNode properties = schema.putObject("properties");
        if (Parts.readAs(type) != type) {
            String kind = type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-");
            properties.putObject("kind").put("const", kind.toLowerCase(Locale.ROOT));
        }
        for (RecordComponent component : type.getRecordComponents()) {
            properties.set(component.getName(), typeOf(component.getGenericType()));
        }
    }

    private ObjectNode typeOf(Type type) {
        return switch (type) {
            case ParameterizedType generic
            when generic.getRawType() == List.class ->
                plain("array").set("items", typeOf(generic.getActualTypeArguments()[0]));
            case ParameterizedType generic
            when generic.getRawType() == Set.class ->
                plain("array").put("uniqueItems", true).set("items", typeOf(generic.getActualTypeArguments()[0]));
            case ParameterizedType generic
            when generic.getRawType() == Map.class ->
                plain("object").set("additionalProperties", typeOf(generic.getActualTypeArguments()[1]));
            case Class<?> plain when plain == String.class -> plain("string");
            case Class<?> plain when plain == boolean.class || plain == Boolean.class -> plain("boolean");
            case Class<?> plain when plain == int.class -> plain("integer").put("format", "int32");
            case Class<?> plain when plain == long.class -> plain("integer").put("format", "int64");
            case Class<?> plain when plain == double.class || plain == Double.class -> plain("number");
            case Class<?> plain when plain == Instant.class -> plain("string").put("format", "date-time");
            case Class<?> plain when plain == LocalDate.class -> plain("string").put("format", "date");
            case Class<?> ours -> schema(ours);
            default -> throw new IllegalStateException("no schema for " + type);
        };
    }

    private static ObjectNode plain(String type) {
        return JSON.objectNode().put("type", type);
    }
}
