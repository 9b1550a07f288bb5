package sekisho.contracts.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Bytes that are not the fact they should be. The message is safe to log: it names the place and the kind of trouble and
 * never repeats content.
 */
public final class PoisonException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PoisonException(String message) {
        super(message);
    }

    static PoisonException of(Class<?> type, IOException broken) {
        String place = broken instanceof JsonProcessingException json && json.getLocation() != null
                ? " at line " + json.getLocation().getLineNr() + ", column "
                        + json.getLocation().getColumnNr()
                : "";
        String field = broken instanceof JsonMappingException mapping
                        && !mapping.getPath().isEmpty()
                ? mapping.getPath().stream().map(PoisonException::name).collect(Collectors.joining(".", " in '", "'"))
                : "";
        return new PoisonException(
                type.getSimpleName() + ": " + broken.getClass().getSimpleName() + field + place);
    }

    /** A field of ours by its name; a key of a map is content and stays unsaid. */
    private static String name(JsonMappingException.Reference step) {
        if (step.getFieldName() == null) {
            return "[" + step.getIndex() + "]";
        }
        return step.getFrom() instanceof Map || step.getFrom() == Map.class ? "*" : step.getFieldName();
    }
}
