package sekisho.gateway.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.stream.Collectors;
import sekisho.contracts.Jurisdictions;
import sekisho.doors.http.Caller;
import sekisho.doors.http.Pseudonyms;
import sekisho.gateway.question.Person;

/** Turns the caller of a request into the person the rooms know. */
@ApplicationScoped
class People {

    private final Caller caller;
    private final Pseudonyms pseudonyms;

    People(Caller caller, Pseudonyms pseudonyms) {
        this.caller = caller;
        this.pseudonyms = pseudonyms;
    }

    /** Jurisdictions whose law is held in a region of the caller. */
    Set<String> readable() {
        Person person = atTheDoor();
        return Jurisdictions.all().stream()
                .filter(code -> Jurisdictions.regionsHolding(code).stream().anyMatch(person::belongsTo))
                .collect(Collectors.toUnmodifiableSet());
    }

    Person atTheDoor() {
        return new Person(pseudonyms.of(caller.subject()), caller.roles(), caller.regions());
    }
}
