package sekisho.gateway.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import sekisho.contracts.Roles;
import sekisho.doors.http.ProblemException;
import sekisho.gateway.answer.AwaitingVerdict;
import sekisho.gateway.question.AskForm;
import sekisho.gateway.question.Asked;
import sekisho.gateway.question.AskingQuestion;
import sekisho.gateway.question.Person;
import sekisho.gateway.question.Question;
import sekisho.gateway.question.QuestionIds;
import sekisho.gateway.question.QuestionState;
import sekisho.gateway.question.Questions;
import sekisho.gateway.question.Turnstile;

/** Questions: ask one, read one's own. */
@Path("/v1/questions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "questions", description = "Ask, and read what became of it")
public class QuestionResource {

    private final AskingQuestion asking;
    private final AwaitingVerdict awaiting;
    private final Questions questions;
    private final Bodies bodies;
    private final People people;
    private final Traffic traffic;
    private final Clock clock;

    QuestionResource(
            AskingQuestion asking,
            AwaitingVerdict awaiting,
            Questions questions,
            Bodies bodies,
            People people,
            Traffic traffic,
            Clock clock) {
        this.asking = asking;
        this.awaiting = awaiting;
        this.questions = questions;
        this.bodies = bodies;
        this.people = people;
        this.traffic = traffic;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.AUDITOR, Roles.APP})
    @Operation(
            summary = "Ask a question",
            description =
                    "Accepted at once (202). With Prefer: wait the reply waits for the verdict, and is 200 when it came.")
    @RequestBody(content = @Content(schema = @Schema(implementation = AskForm.class)))
    @APIResponse(responseCode = "200", description = "Answered or refused within the wait")
    @APIResponse(responseCode = "202", description = "Accepted; the status says how far it is")
    @APIResponse(responseCode = "422", description = "Something in it is wrong; errors names each field")
    public Response ask(
            byte[] body,
            @HeaderParam(IdempotencyHeader.NAME)
                    @Parameter(description = "Same key and body: same question; same key, other body: 422")
                    String key,
            @HeaderParam("Prefer") @Parameter(description = "wait=<seconds>, at most 30") List<String> prefer)
            throws InterruptedException {
        Person person = people.atTheDoor();
        return switch (traffic.asking().enter(person.pseudonym())) {
            case Turnstile.Entry.Full _ -> throw Refusals.full();
            case Turnstile.Entry.TooOften _ -> throw Refusals.tooOften();
            case Turnstile.Entry.Inside inside -> {
                try (inside) {
                    yield ask(body, key, Preference.wait(prefer, traffic.longestWait()), person);
                }
            }
        };
    }

    private Response ask(byte[] body, String key, Duration wait, Person person) throws InterruptedException {
        AskForm form = bodies.read(body, Bodies.SMALL_BYTES_MAX, AskForm.class);
        Optional<Questions.IdempotencyKey> idempotency = IdempotencyHeader.read(key, person, "/v1/questions", body);
        return switch (asking.ask(form, person, idempotency)) {
            case Asked.Refused refused -> throw Refusals.of(refused);
            case Asked.Accepted accepted -> {
                traffic.accepted(accepted.question());
                yield wait.isZero()
                        ? reply(accepted.question())
                        : reply(accepted.question().id(), wait, person);
            }
            case Asked.Repeated repeated -> reply(repeated.questionId(), wait, person);
        };
    }

    private Response reply(String questionId, Duration wait, Person person) throws InterruptedException {
        return reply(awaiting.await(questionId, wait)
                .filter(question -> person.belongsTo(question.region()))
                .orElseThrow(() -> ProblemException.notFound("question")));
    }

    private Response reply(Question question) {
        boolean ready = question.state() == QuestionState.RELEASED || question.state() == QuestionState.REFUSED;
        return Response.status(ready ? 200 : 202)
                .location(URI.create("/v1/questions/" + question.id()))
                .entity(Views.of(question, clock.instant()))
                .build();
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.AUDITOR, Roles.APP})
    @Operation(summary = "Read a question of one's own and what became of it")
    @APIResponse(responseCode = "404", description = "There is none, or it is somebody else's")
    public QuestionView one(@PathParam("id") String id) {
        Person person = people.atTheDoor();
        return questions
                .find(id)
                .filter(question -> question.askedBy(person) && person.belongsTo(question.region()))
                .map(question -> Views.of(question, clock.instant()))
                .orElseThrow(() -> ProblemException.notFound("question"));
    }

    @GET
    @RolesAllowed({Roles.AUDITOR, Roles.APP})
    @Operation(summary = "One's own questions, newest first")
    public Pages.Page<QuestionView> history(
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") String limit,
            @QueryParam("lawChanged") @Parameter(description = "true: only those whose cited law has changed or will")
                    String lawChanged) {
        if (cursor != null && !QuestionIds.wellFormed(cursor)) {
            throw ProblemException.invalid("cursor", "is not one of ours");
        }
        int most = Pages.limit(limit);
        Person person = people.atTheDoor();
        Optional<String> before = Optional.ofNullable(cursor);
        List<Question> found = "true".equals(lawChanged)
                ? questions.lawChanged(person, before, most + 1)
                : questions.history(person, before, most + 1);
        return Pages.of(found, most, Question::id, question -> Views.of(question, clock.instant()));
    }
}
