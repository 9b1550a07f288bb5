package sekisho.feedback.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.nio.charset.StandardCharsets;
import java.util.List;
import sekisho.contracts.Claim;
import sekisho.contracts.wire.FactCodec;

/** Documents in columns, spelled like facts. */
final class Documents {

    private static final TypeReference<List<Claim>> CLAIMS = new TypeReference<>() {};

    private Documents() {}

    static String write(Object value) {
        return new String(FactCodec.encode(value), StandardCharsets.UTF_8);
    }

    static <T> T read(String document, Class<T> type) {
        return FactCodec.decode(document.getBytes(StandardCharsets.UTF_8), type);
    }

    static List<Claim> readClaims(String document) {
        try {
            return FactCodec.mapper().readValue(document, CLAIMS);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a stored document is not what was written", broken);
        }
    }
}
