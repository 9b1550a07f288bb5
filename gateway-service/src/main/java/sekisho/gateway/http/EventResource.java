package sekisho.gateway.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Clock;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import sekisho.contracts.Roles;
import sekisho.doors.http.Problem;
import sekisho.doors.http.ProblemException;
import sekisho.gateway.answer.Bells;
import sekisho.gateway.answer.LawChanges;
import sekisho.gateway.answer.Milestone;
import sekisho.gateway.question.Person;
import sekisho.gateway.question.Question;
import sekisho.gateway.question.Questions;
import sekisho.gateway.question.Turnstile;

/** The stages of a question as they happen. */
@Path("/v1/questions/{id}/events")
@RunOnVirtualThread
@Tag(name = "questions")
public class EventResource {

    private final Questions questions;
    private final Bells bells;
    private final People people;
    private final Traffic traffic;
    private final Clock clock;

    EventResource(Questions questions, Bells bells, People people, Traffic traffic, Clock clock) {
        this.questions = questions;
        this.bells = bells;
        this.people = people;
        this.traffic = traffic;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RolesAllowed({Roles.AUDITOR, Roles.APP})
    @Operation(
            summary = "Stages as server-sent events",
            description =
                    "accepted retrieved drafted verifying, then released, escalated or refused; open until settled."
                            + " law-changed when a provision the released answer cites changes: with what is known"
                            + " at the end, or at any time where the stream stays.")
    @APIResponse(responseCode = "204", description = "Everything was told already; do not come back")
    @APIResponse(responseCode = "429", description = "Too many open streams of this person")
    public void events(
            @PathParam("id") String id,
            @HeaderParam("Last-Event-ID") @Parameter(description = "Resume after this event") String lastEventId,
            @QueryParam("stay")
                    @Parameter(description = "true: stay open after the verdict, to tell of changes of the law")
                    String stay,
            @Context SseEventSink sink,
            @Context Sse sse)
            throws InterruptedException {
        Person person = people.atTheDoor();
        int after = sequence(lastEventId);
        boolean staying = Boolean.parseBoolean(stay);
        Question question = questions
                .find(id)
                .filter(found -> found.askedBy(person) && person.belongsTo(found.region()))
                .orElseThrow(() -> ProblemException.notFound("question"));
        if (question.state().settled() && !staying && last(question) <= after) {
            throw new NothingMore();
        }
        switch (traffic.streams().enter(person.pseudonym())) {
            case Turnstile.Entry.Full _ -> throw Refusals.full();
            case Turnstile.Entry.TooOften _ -> throw Refusals.tooOften();
            case Turnstile.Entry.Inside inside -> {
                Semaphore rung = new Semaphore(0);
                // Refused before the stream opens: once it is open, a refusal could only look like an empty stream.
                try (inside;
                        Bells.Bell _ = bells.hang(id, rung::release).orElseThrow(Refusals::full);
                        EventStream stream = new EventStream(sink, sse, clock, after)) {
                    stream.follow(question, staying, questions, rung, traffic);
                }
            }
        }
    }

    private static int last(Question question) {
        return LawChanges.sequence(question)
                .orElseGet(() -> Milestone.of(question).getLast().sequence());
    }

    /** Everything was told: 204 stops a browser's EventSource from coming back, which an empty stream would not. */
    private static final class NothingMore extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @ServerExceptionMapper
    Response nothingMore(NothingMore told) {
        return Response.noContent().build();
    }

    private static int sequence(String lastEventId) {
        if (lastEventId == null || lastEventId.isEmpty()) {
            return 0;
        }
        if (!lastEventId.matches("\\d{1,4}")) {
            throw new ProblemException(Problem.of(400, "malformed-request", "Last-Event-ID is not one of ours."));
        }
        return Integer.parseInt(lastEventId);
    }
}
