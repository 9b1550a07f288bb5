package sekisho.verification.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.erdtman.jcs.JsonCanonicalizer;
import sekisho.verification.ledger.Canon;

/** Canonical JSON by RFC 8785. */
public final class CanonicalJson implements Canon {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @Override
    public String spell(Map<String, ?> tree) {
        try {
            return new JsonCanonicalizer(MAPPER.writeValueAsString(tree)).getEncodedString();
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a tree cannot be spelled", broken);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
