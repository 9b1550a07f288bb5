package sekisho.gateway.postgres;

import java.nio.charset.StandardCharsets;
import sekisho.contracts.wire.FactCodec;

/** Documents are kept as they are told: the JSON of the facts. */
final class Documents {

    private Documents() {}

    static String write(Object document) {
        return new String(FactCodec.encode(document), StandardCharsets.UTF_8);
    }

    static <T> T read(String document, Class<T> type) {
        return FactCodec.decode(document.getBytes(StandardCharsets.UTF_8), type);
    }
}
