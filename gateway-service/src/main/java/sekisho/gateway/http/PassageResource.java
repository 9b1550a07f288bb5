package sekisho.gateway.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import sekisho.contracts.Passage;
import sekisho.contracts.Roles;
import sekisho.doors.http.Problem;
import sekisho.doors.http.ProblemException;
import sekisho.gateway.knowledge.EndingPassage;
import sekisho.gateway.knowledge.PassageForm;
import sekisho.gateway.knowledge.Passages;
import sekisho.gateway.knowledge.Published;
import sekisho.gateway.knowledge.PublishingPassages;

/** The law: librarians publish it, those who work with answers read it. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "knowledge", description = "Passages in versions")
public class PassageResource {

    private final PublishingPassages publishing;
    private final EndingPassage ending;
    private final Passages passages;
    private final Bodies bodies;
    private final People people;

    PassageResource(
            PublishingPassages publishing, EndingPassage ending, Passages passages, Bodies bodies, People people) {
        this.publishing = publishing;
        this.ending = ending;
        this.passages = passages;
        this.bodies = bodies;
        this.people = people;
    }

    /** What is sent to publish. */
    record PassageList(List<PassageForm> passages) {}

    /** What is sent to end a validity. */
    record End(String validTo) {}

    /** What came of publishing. */
    record Outcome(int published, int unchanged, List<Rejected> rejected) {}

    /** One passage left out: its place in the list from 0, and why. */
    record Rejected(int index, String reason, List<Problem.FieldError> errors) {}

    @POST
    @Path("passages")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.LIBRARIAN)
    @Operation(
            summary = "Publish up to 500 passages",
            description = "Those already there, word for word, stay unchanged.")
    @RequestBody(content = @Content(schema = @Schema(implementation = PassageList.class)))
    @APIResponse(responseCode = "422", description = "Some are wrong and nothing was published")
    public Outcome publish(
            byte[] body,
            @QueryParam("onError")
                    @Parameter(description = "abort (default): all or nothing; skip: publish the good ones")
                    String onError) {
        PublishingPassages.OnError then = switch (onError) {
            case "abort" -> PublishingPassages.OnError.ABORT;
            case "skip" -> PublishingPassages.OnError.SKIP;
            case null -> PublishingPassages.OnError.ABORT;
            default -> throw ProblemException.invalid("onError", "is not known; known are abort, skip");
        };
        List<PassageForm> forms =
                bodies.read(body, Bodies.PASSAGES_BYTES_MAX, PassageList.class).passages();
        if (forms == null || forms.isEmpty() || forms.size() > PublishingPassages.PASSAGES_MAX) {
            throw ProblemException.invalid(
                    "passages", "must be a list of 1 to " + PublishingPassages.PASSAGES_MAX + " passages");
        }
        return switch (publishing.publish(forms, people.atTheDoor(), then)) {
            case Published.Done done -> new Outcome(done.published(), done.unchanged(), rejected(done.rejected()));
            case Published.Aborted aborted -> throw aborted(aborted.rejected());
        };
    }

    private static ProblemException aborted(List<Published.Rejection> rejections) {
        List<Problem.FieldError> errors = rejections.stream()
                .flatMap(rejection ->
                        Refusals.errors("passages[" + rejection.index() + "].", rejection.violations()).stream())
                .toList();
        return new ProblemException(Problem.of(
                422,
                "passages-invalid",
                "Nothing was published: " + rejections.size() + " passages are wrong.",
                errors));
    }

    private static List<Rejected> rejected(List<Published.Rejection> rejections) {
        return rejections.stream()
                .map(rejection -> new Rejected(
                        rejection.index(),
                        rejection.violations().getFirst().reason(),
                        Refusals.errors("", rejection.violations())))
                .toList();
    }

    @POST
    @Path("passages/{id}/end")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.LIBRARIAN)
    @Operation(summary = "End the validity of a passage", description = "In force until the named day and no longer.")
    @RequestBody(content = @Content(schema = @Schema(implementation = End.class)))
    public Passage end(@PathParam("id") String id, byte[] body) {
        String validTo = bodies.read(body, Bodies.SMALL_BYTES_MAX, End.class).validTo();
        return switch (ending.end(id, validTo, people.atTheDoor())) {
            case EndingPassage.Ended.Done done -> done.passage();
            case EndingPassage.Ended.NoSuchPassage _ -> throw ProblemException.notFound("passage");
            case EndingPassage.Ended.Invalid invalid -> throw Refusals.invalid(invalid.violations());
        };
    }

    @GET
    @Path("passages/{id}")
    @RolesAllowed({Roles.LIBRARIAN, Roles.AUDITOR, Roles.EXPERT, Roles.APP})
    @Operation(summary = "Read a passage", description = "Its current version, or the one asked for.")
    public Passage one(@PathParam("id") String id, @QueryParam("version") String version) {
        if (version != null && !version.matches("[1-9]\\d{0,8}")) {
            throw ProblemException.invalid("version", "must be a number from 1");
        }
        Set<String> readable = people.readable();
        return passages.find(id, Optional.ofNullable(version).map(Integer::valueOf))
                .filter(passage -> readable.contains(passage.jurisdiction()))
                .orElseThrow(() -> ProblemException.notFound("passage"));
    }

    @GET
    @Path("passages/{id}/versions")
    @RolesAllowed({Roles.LIBRARIAN, Roles.AUDITOR, Roles.EXPERT, Roles.APP})
    @Operation(summary = "Every version of a passage, by number")
    public Pages.Page<Passage> versions(@PathParam("id") String id) {
        Set<String> readable = people.readable();
        List<Passage> found = passages.versions(id);
        if (found.isEmpty() || !readable.contains(found.getLast().jurisdiction())) {
            throw ProblemException.notFound("passage");
        }
        return new Pages.Page<>(found, null);
    }

    @GET
    @Path("passages")
    @RolesAllowed({Roles.LIBRARIAN, Roles.AUDITOR, Roles.EXPERT, Roles.APP})
    @Operation(summary = "Current passages of one's regions, ordered by id")
    public Pages.Page<Passage> list(
            @QueryParam("instrument") String instrument,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") String limit) {
        int most = Pages.limit(limit);
        List<Passage> found = passages.list(
                people.readable(), Optional.ofNullable(instrument), Optional.ofNullable(cursor), most + 1);
        return Pages.of(found, most, Passage::id, passage -> passage);
    }

    @GET
    @Path("instruments")
    @RolesAllowed({Roles.LIBRARIAN, Roles.AUDITOR, Roles.EXPERT, Roles.APP})
    @Operation(summary = "Laws and policies of one's regions")
    public Pages.Page<Passages.Instrument> instruments() {
        return new Pages.Page<>(passages.instruments(people.readable()), null);
    }
}
