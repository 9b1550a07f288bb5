package sekisho.gateway.http;

import jakarta.enterprise.context.ApplicationScoped;
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

    Person atTheDoor() {
        return new Person(pseudonyms.of(caller.subject()), caller.roles(), caller.regions());
    }
}
