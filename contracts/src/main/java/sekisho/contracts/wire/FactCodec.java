package sekisho.contracts.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;

/** Turns facts into bytes and back. Thread-safe; unknown fields are ignored, since fields are only ever added. */
public final class FactCodec {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .annotationIntrospector(new Spelling())
            .addModule(new JavaTimeModule())
            .build();

    private FactCodec() {}

    /** The mapper facts are spelled with, for documents stored beside them. Do not reconfigure it: copy it. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /** UTF-8 JSON of a fact or of a part of one. */
    public static byte[] encode(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(value.getClass().getSimpleName() + " cannot be spelled", broken);
        }
    }

    /**
     * Reads a fact.
     *
     * @throws PoisonException if the bytes are not such a fact; the message names place and kind of the trouble, never
     *     the content
     */
    public static <T> T decode(byte[] bytes, Class<T> type) {
        if (bytes == null || bytes.length == 0) {
            throw new PoisonException(type.getSimpleName() + ": empty record");
        }
        try {
            T fact = MAPPER.readValue(bytes, type);
            if (fact == null) {
                throw new PoisonException(type.getSimpleName() + ": JSON null");
            }
            return fact;
        } catch (IOException broken) {
            throw PoisonException.of(type, broken);
        }
    }
}
