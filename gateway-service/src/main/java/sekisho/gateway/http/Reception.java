package sekisho.gateway.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import sekisho.doors.http.ProblemException;
import sekisho.gateway.document.Import;
import sekisho.gateway.document.Received;
import sekisho.gateway.question.Person;
import sekisho.gateway.question.Turnstile;

/** Takes bodies that are streamed: a few at once, each answered with where to ask how it goes. */
@ApplicationScoped
class Reception {

    private final Traffic traffic;
    private final People people;

    Reception(Traffic traffic, People people) {
        this.traffic = traffic;
        this.people = people;
    }

    /** Receives one body. */
    interface Receiving {
        Received by(Person person) throws IOException;
    }

    Response take(Receiving body) {
        Person person = people.atTheDoor();
        return switch (traffic.receiving().enter(person.pseudonym())) {
            case Turnstile.Entry.Full _ -> throw Refusals.full();
            case Turnstile.Entry.TooOften _ -> throw Refusals.tooOften();
            case Turnstile.Entry.Inside inside -> {
                try (inside) {
                    yield answer(body.by(person));
                } catch (IOException brokenOff) {
                    throw ProblemException.of(400, "body-broken-off", "The body could not be read to its end.");
                }
            }
        };
    }

    private static Response answer(Received received) {
        return switch (received) {
            case Received.Taken(Import taken) ->
                Response.accepted(ImportView.of(taken, null))
                        .location(URI.create("/v1/documents/" + taken.id()))
                        .build();
            case Received.Refused refused -> throw Refusals.of(refused);
        };
    }
}
