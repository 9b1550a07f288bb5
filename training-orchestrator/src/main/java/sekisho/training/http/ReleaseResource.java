package sekisho.training.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import sekisho.contracts.Roles;
import sekisho.doors.http.Caller;
import sekisho.doors.http.ProblemException;
import sekisho.training.release.Releases;
import sekisho.training.round.ReleasingModel;
import sekisho.training.round.ReleasingModel.Consent;
import sekisho.training.round.ReleasingModel.GoingBack;
import sekisho.training.round.RoundPolicy;

/** Releases: what runs, consent to a promotion, and the way back. */
@Path("/v1/releases")
@Produces(MediaType.APPLICATION_JSON)
public class ReleaseResource {

    private static final int REASON_CHARS_MAX = 200;
    private static final String BY_HAND = "by-hand";

    private final Releases releases;
    private final ReleasingModel releasing;
    private final RoundPolicy policy;
    private final Caller caller;
    private final ObjectMapper json;

    ReleaseResource(Releases releases, ReleasingModel releasing, RoundPolicy policy, Caller caller, ObjectMapper json) {
        this.releases = releases;
        this.releasing = releasing;
        this.policy = policy;
        this.caller = caller;
        this.json = json;
    }

    /** All releases, newest first, and whether the rule alone promotes. */
    public record Listing(List<ReleaseView> releases, boolean autoPromote) {}

    /** Why to go back; optional. */
    public record RollbackWish(String reason) {}

    /** What ran, and what runs now. */
    public record RolledBack(ReleaseView from, ReleaseView to) {}

    @GET
    @RolesAllowed({Roles.MODEL_OWNER, Roles.OPERATOR})
    public Listing list() {
        return new Listing(
                releases.all(policy.target()).stream().map(ReleaseView::of).toList(), policy.autoPromote());
    }

    /** Notes the caller's consent; with a model owner's and an operator's the round's next step makes the candidate go live. */
    @POST
    @Path("/{id}/promotion")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Roles.MODEL_OWNER, Roles.OPERATOR})
    public ReleaseView approve(@PathParam("id") String id) {
        List<String> roles = Stream.of(Roles.MODEL_OWNER, Roles.OPERATOR)
                .filter(caller::hasRole)
                .toList();
        return switch (releasing.approve(id, person(), roles)) {
            case Consent.Noted noted -> ReleaseView.of(noted.release());
            case Consent.UnknownRelease _ -> throw ProblemException.notFound("release");
            case Consent.NotACandidate not ->
                throw ProblemException.of(
                        409,
                        "not-a-candidate",
                        id + " is " + ReleaseView.of(not.release()).standing() + "; only a candidate can be promoted.");
        };
    }

    /** Tells the former release again, bit for bit. */
    @POST
    @Path("/rollback")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Roles.MODEL_OWNER, Roles.OPERATOR})
    public RolledBack rollBack(byte[] body) throws IOException {
        String reason = reasonIn(body);
        if (reason.length() > REASON_CHARS_MAX) {
            throw ProblemException.invalid("reason", "must have at most " + REASON_CHARS_MAX + " characters");
        }
        return switch (releasing.rollBack(reason)) {
            case GoingBack.WentBack back ->
                new RolledBack(
                        ReleaseView.of(releases.find(back.from().releaseId()).orElse(back.from())),
                        ReleaseView.of(releases.find(back.to().releaseId()).orElse(back.to())));
            case GoingBack.NothingBefore nothing ->
                throw ProblemException.of(
                        409,
                        "nothing-to-go-back-to",
                        nothing.active().releaseId() + " runs, and nothing stands before it.");
            case GoingBack.Changed _ ->
                throw ProblemException.of(
                        409, "release-changed", "The release changed at the same moment; look again.");
        };
    }

    /** The name that is shown and written down with a consent; unique in the realm, unlike a nickname. */
    private String person() {
        String name = caller.username();
        if (name.isBlank()) {
            throw ProblemException.of(403, "nameless", "Only a named person can consent to a promotion.");
        }
        return name;
    }

    /** A body is optional here, and without one there is no content type either. */
    private String reasonIn(byte[] body) throws IOException {
        RollbackWish wish = body == null || body.length == 0 ? null : json.readValue(body, RollbackWish.class);
        return wish == null || wish.reason() == null || wish.reason().isBlank() ? BY_HAND : wish.reason();
    }
}
