package sekisho.gateway.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import sekisho.contracts.Roles;
import sekisho.gateway.answer.FeedbackForm;
import sekisho.gateway.answer.Given;
import sekisho.gateway.answer.GivingFeedback;
import sekisho.gateway.question.Person;

/** What people say about an answer. */
@Path("/v1/questions/{id}/feedback")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "feedback", description = "Ratings, corrections, choices between two answers")
public class FeedbackResource {

    private final GivingFeedback giving;
    private final Bodies bodies;
    private final People people;

    FeedbackResource(GivingFeedback giving, Bodies bodies, People people) {
        this.giving = giving;
        this.bodies = bodies;
        this.people = people;
    }

    /** Taken; it may become a preference pair once its chosen side has passed the gate. */
    record Receipt(String feedbackId) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.AUDITOR, Roles.APP, Roles.EXPERT})
    @Operation(
            summary = "Rate, correct, or choose",
            description = "By the asker, or by an expert or app of its region.")
    @RequestBody(content = @Content(schema = @Schema(implementation = FeedbackForm.class)))
    @APIResponse(responseCode = "202", description = "Taken")
    @APIResponse(responseCode = "409", description = "There is no verdict yet")
    public Response give(@PathParam("id") String id, byte[] body, @HeaderParam(IdempotencyHeader.NAME) String key) {
        FeedbackForm form = bodies.read(body, Bodies.SMALL_BYTES_MAX, FeedbackForm.class);
        Person rater = people.atTheDoor();
        String path = "/v1/questions/" + id + "/feedback";
        return switch (giving.give(id, form, rater, IdempotencyHeader.read(key, rater, path, body))) {
            case Given.Refused refused -> throw Refusals.of(refused);
            case Given.Kept kept ->
                Response.accepted(new Receipt(kept.feedbackId())).build();
        };
    }
}
