package sekisho.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The document {@code asyncapi.yaml} of this module. */
record AsyncApi(JsonNode document) {

    static final AsyncApi DOCUMENT = read();

    private static AsyncApi read() {
        try {
            return new AsyncApi(
                    new YAMLMapper().readTree(Path.of("asyncapi.yaml").toFile()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    JsonNode at(String pointer) {
        return document.at(pointer);
    }

    /** Names of what stands under this pointer. */
    Set<String> names(String pointer) {
        return at(pointer).properties().stream().map(Map.Entry::getKey).collect(Collectors.toCollection(TreeSet::new));
    }

    JsonNode schema(String name) {
        return at("/components/schemas/" + name);
    }

    /** What is wrong with this JSON by the schema of that name; empty when nothing. */
    List<Error> errors(String schema, String json) {
        String whole = "{\"$ref\":\"#/components/schemas/" + schema + "\",\"components\":{\"schemas\":"
                + at("/components/schemas") + "}}";
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(whole, InputFormat.JSON)
                .validate(json, InputFormat.JSON);
    }
}
