package sekisho.verification.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import sekisho.verification.http.LedgerViews;
import sekisho.verification.ledger.SigningCheckpoints;

/** The ledger's interface without HTTP: the same answers to the same paths. */
record LedgerPaths(LedgerViews views, SigningCheckpoints signing) implements UnaryOperator<String> {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public String apply(String path) {
        URI uri = URI.create(path);
        Map<String, String> query = uri.getQuery() == null
                ? Map.of()
                : Arrays.stream(uri.getQuery().split("&"))
                        .map(pair -> pair.split("=", 2))
                        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        return switch (uri.getPath()) {
            case "/v1/ledger/checkpoint" -> signing.sign().note();
            case "/v1/ledger/checkpoints" -> views.heads(number(query, "after"), (int) number(query, "limit"));
            case "/v1/ledger/key" -> signing.verifier() + "\n";
            case "/v1/ledger/frontier" -> json(views.frontier(number(query, "size")));
            case "/v1/ledger/proof/consistency" -> json(views.consistency(number(query, "from"), number(query, "to")));
            case "/v1/ledger/entries" -> views.entries(number(query, "from"), (int) number(query, "limit"), null);
            default -> throw new IllegalArgumentException("the ledger does not answer " + uri.getPath());
        };
    }

    private static long number(Map<String, String> query, String name) {
        return Long.parseLong(query.get(name));
    }

    private static String json(Object view) {
        try {
            return JSON.writeValueAsString(view);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
