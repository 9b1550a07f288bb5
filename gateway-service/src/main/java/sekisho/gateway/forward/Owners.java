package sekisho.gateway.forward;

import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import sekisho.gateway.GatewayConfig;

/** Which service owns a path. What is not named here is not forwarded. */
@Singleton
final class Owners {

    /** Plain segments only: nothing that a server behind might read as another path. */
    private static final Pattern PLAIN = Pattern.compile("/v1/[a-z]+(/[A-Za-z0-9._~:@+=-]+)*");

    private final Map<String, URI> byRoom;

    Owners(GatewayConfig config) {
        byRoom = Map.ofEntries(
                Map.entry("reviews", config.verificationUrl()),
                Map.entry("receipts", config.verificationUrl()),
                Map.entry("ledger", config.verificationUrl()),
                Map.entry("certificates", config.verificationUrl()),
                Map.entry("watch", config.verificationUrl()),
                Map.entry("audits", config.verificationUrl()),
                Map.entry("pairs", config.feedbackUrl()),
                Map.entry("rounds", config.trainingUrl()),
                Map.entry("releases", config.trainingUrl()));
    }

    /**
     * Where a request goes.
     *
     * @param rawPath as it came in, not decoded
     * @return empty for a path that nobody owns or that is not plain
     */
    Optional<URI> target(String rawPath, String rawQuery) {
        if (!PLAIN.matcher(rawPath).matches() || rawPath.contains("..") || rawPath.contains("/./")) {
            return Optional.empty();
        }
        URI owner = byRoom.get(rawPath.split("/", 4)[2]);
        return Optional.ofNullable(owner)
                .map(base -> URI.create(base.getScheme() + "://" + base.getAuthority() + rawPath
                        + (rawQuery == null ? "" : "?" + rawQuery)));
    }
}
