package sekisho.gateway.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.type.LogicalType;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import sekisho.doors.http.Problem;
import sekisho.doors.http.ProblemException;

/** Reads request bodies, strictly. */
@Singleton
final class Bodies {

    /** Largest body of a question or of feedback, in bytes. */
    static final int SMALL_BYTES_MAX = 64 * 1024;

    /** Largest body of a list of passages, in bytes. */
    static final int PASSAGES_BYTES_MAX = 8 * 1024 * 1024;

    private final ObjectMapper mapper;

    Bodies(ObjectMapper strict) {
        mapper = strict.copy().disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        for (CoercionInputShape shape :
                List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean)) {
            mapper.coercionConfigFor(LogicalType.Textual).setCoercion(shape, CoercionAction.Fail);
        }
    }

    /**
     * The body as a form.
     *
     * @throws ProblemException 413 above {@code most} bytes, 400 for anything that is not exactly such a form
     */
    <T> T read(byte[] body, int most, Class<T> type) {
        if (body != null && body.length > most) {
            throw ProblemException.of(413, "too-large", "The body is larger than " + most + " bytes.");
        }
        if (body == null || body.length == 0) {
            throw malformed("The body is empty; send a JSON object.");
        }
        try {
            T form = mapper.readValue(text(body), type);
            if (form == null) {
                throw malformed("The body is null; send a JSON object.");
            }
            return form;
        } catch (JsonProcessingException broken) {
            throw malformed(broken);
        }
    }

    private static String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException broken) {
            throw malformed("The body is not valid UTF-8.");
        }
    }

    private static ProblemException malformed(String detail) {
        return ProblemException.of(400, "malformed-json", detail);
    }

    /** Names place and field, never what stood there. */
    private static ProblemException malformed(JsonProcessingException broken) {
        String place = broken.getLocation() == null
                ? ""
                : " at line " + broken.getLocation().getLineNr() + ", column "
                        + broken.getLocation().getColumnNr();
        String field = field(broken);
        String reason = reason(broken);
        String detail = (field.isEmpty() ? "The JSON cannot be read" : "'" + field + "': " + reason) + place + ".";
        List<Problem.FieldError> errors = field.isEmpty() ? List.of() : List.of(new Problem.FieldError(field, reason));
        return new ProblemException(Problem.of(400, "malformed-json", detail, errors));
    }

    private static String field(JsonProcessingException broken) {
        String duplicate = duplicate(broken);
        if (duplicate != null) {
            return duplicate;
        }
        return broken instanceof JsonMappingException mapping
                ? mapping.getPath().stream()
                        .map(step ->
                                step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                        .collect(Collectors.joining())
                        .replaceFirst("^\\.", "")
                : "";
    }

    private static String reason(JsonProcessingException broken) {
        if (duplicate(broken) != null) {
            return "stands twice";
        }
        return broken instanceof UnrecognizedPropertyException ? "is not known here" : "has the wrong type";
    }

    /** The parser names a repeated field only in its message. */
    private static String duplicate(JsonProcessingException broken) {
        String message = broken.getOriginalMessage();
        String prefix = "Duplicate field '";
        return message != null && message.startsWith(prefix) && message.endsWith("'")
                ? message.substring(prefix.length(), Math.min(message.length() - 1, prefix.length() + 64))
                : null;
    }
}
