package sekisho.local.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.StringJoiner;

/** An answer over HTTP with its JSON read. */
public record Reply(int status, JsonNode body, Optional<String> location) {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final int OK_END = 300;

    static Reply of(HttpResponse<byte[]> response) {
        return new Reply(
                response.statusCode(),
                parse(response.body()),
                response.headers().firstValue("Location"));
    }

    private static JsonNode parse(byte[] body) {
        if (body.length == 0) {
            return MissingNode.getInstance();
        }
        try {
            return JSON.readTree(body);
        } catch (IOException noJson) {
            return MissingNode.getInstance();
        }
    }

    /** This reply, if it is no error. */
    Reply orRefused(String what) {
        if (status < OK_END) {
            return this;
        }
        throw new RefusedException(status, body, what + " was refused: " + status + reason());
    }

    private String reason() {
        StringJoiner reason = new StringJoiner("; ", " ", "").setEmptyValue("");
        for (String field : new String[] {"code", "detail", "error", "error_description"}) {
            if (body.hasNonNull(field)) {
                reason.add(body.get(field).asText());
            }
        }
        for (JsonNode error : body.path("errors")) {
            reason.add(
                    error.path("field").asText() + ": " + error.path("reason").asText());
        }
        return reason.toString();
    }
}
