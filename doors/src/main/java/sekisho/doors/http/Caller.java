package sekisho.doors.http;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import sekisho.contracts.Region;

/** Who is calling, read from the token of the request. A claim that is missing grants nothing. */
@RequestScoped
public class Caller {

    private final SecurityIdentity identity;
    private final JsonWebToken token;

    public Caller(SecurityIdentity identity, JsonWebToken token) {
        this.identity = identity;
        this.token = token;
    }

    /** The token's subject: stable and unique, not for showing or storing. */
    public String subject() {
        return Optional.ofNullable(token.getSubject())
                .orElseThrow(() -> ProblemException.of(401, "unauthorized", "The token names no subject."));
    }

    /** The name to show to this very person. */
    public String username() {
        return Optional.ofNullable(token.<String>getClaim("preferred_username")).orElse("");
    }

    public Set<String> roles() {
        return Set.copyOf(identity.getRoles());
    }

    public boolean hasRole(String role) {
        return identity.hasRole(role);
    }

    /** Regions this caller may act in, home region first; unknown ones are ignored. */
    public List<Region> regions() {
        LinkedHashSet<Region> regions = new LinkedHashSet<>();
        for (String name : strings("regions")) {
            for (Region region : Region.values()) {
                if (region.suffix().equals(name)) {
                    regions.add(region);
                }
            }
        }
        return List.copyOf(regions);
    }

    /** The fields of law an expert settles; empty means all. */
    public List<String> specialties() {
        return strings("specialties");
    }

    /**
     * Refuses unless the caller may act in this region.
     *
     * @throws ProblemException 403
     */
    public void mustBeIn(Region region) {
        if (!regions().contains(region)) {
            throw ProblemException.of(403, "region-not-allowed", "Your token does not reach this region.");
        }
    }

    /** The bearer token itself, for calling the owning service in this person's name. */
    public String bearer() {
        return token.getRawToken();
    }

    private List<String> strings(String claim) {
        Object value = token.getClaim(claim);
        return switch (value) {
            case JsonArray array ->
                array.stream()
                        .filter(JsonString.class::isInstance)
                        .map(item -> ((JsonString) item).getString())
                        .toList();
            case JsonString one -> List.of(one.getString());
            case String one -> List.of(one);
            case Iterable<?> many -> {
                LinkedHashSet<String> found = new LinkedHashSet<>();
                many.forEach(item -> found.add(item instanceof JsonString text ? text.getString() : item.toString()));
                yield List.copyOf(found);
            }
            case null, default -> List.of();
        };
    }
}
