package sekisho.contracts.wire;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;
import static com.fasterxml.jackson.databind.cfg.CoercionAction.Fail;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;

/**
 * Turns facts into bytes and back. Thread-safe. Unknown fields are ignored, since fields are only ever added; a known one
 * of the wrong type is never bent into the right one. The same fact always gives the same bytes.
 */
public final class FactCodec {

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .disable(JsonFactory.Feature.CHARSET_DETECTION)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(
                    LogicalType.Textual,
                    text -> text.setCoercion(CoercionInputShape.Integer, Fail)
                            .setCoercion(CoercionInputShape.Float, Fail)
                            .setCoercion(CoercionInputShape.Boolean, Fail))
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .defaultPropertyInclusion(JsonInclude.Value.construct(NON_NULL, NON_NULL))
            .annotationIntrospector(new Spelling())
            .addModule(new JavaTimeModule())
            .addModule(new Scalars())
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
