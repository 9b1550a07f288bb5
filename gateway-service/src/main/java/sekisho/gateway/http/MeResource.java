package sekisho.gateway.http;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import sekisho.contracts.Jurisdictions;
import sekisho.contracts.Language;
import sekisho.contracts.Limits;
import sekisho.contracts.Region;
import sekisho.doors.http.Caller;

/** Who is signed in, and what they may ask for. */
@Path("/v1/me")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "me")
public class MeResource {

    private final Caller caller;

    MeResource(Caller caller) {
        this.caller = caller;
    }

    /** @param deadlineMs milliseconds after which a question has at least an honest status */
    record Me(
            String username,
            Set<String> roles,
            List<Region> regions,
            List<Place> jurisdictions,
            List<Language> languages,
            long deadlineMs) {}

    /** A jurisdiction of the caller's regions; rules of the group have no region of their own. */
    record Place(String code, Region region) {}

    @GET
    @Authenticated
    @Operation(summary = "Name, roles, regions, and what may be asked for")
    public Me me() {
        List<Region> regions = caller.regions();
        List<Place> places = Jurisdictions.all().stream()
                .map(code -> new Place(code, Jurisdictions.home(code).orElse(null)))
                .filter(place -> place.region() == null ? !regions.isEmpty() : regions.contains(place.region()))
                .toList();
        return new Me(
                caller.username(),
                new TreeSet<>(caller.roles()),
                regions,
                places,
                Arrays.asList(Language.values()),
                Limits.DEADLINE_MS);
    }
}
