package sekisho.gateway.http;

import java.util.Optional;
import sekisho.contracts.Digests;
import sekisho.doors.http.ProblemException;
import sekisho.gateway.question.AskLimits;
import sekisho.gateway.question.Person;
import sekisho.gateway.question.Questions.IdempotencyKey;

/** The {@code Idempotency-Key} header, bound to caller, path and body. */
final class IdempotencyHeader {

    static final String NAME = "Idempotency-Key";

    private IdempotencyHeader() {}

    static Optional<IdempotencyKey> read(String header, Person person, String path, byte[] body) {
        if (header == null) {
            return Optional.empty();
        }
        if (!header.matches("[\\x21-\\x7e]{1," + AskLimits.IDEMPOTENCY_KEY_CHARS_MAX + "}")) {
            throw ProblemException.invalid(
                    NAME, "must be 1 to " + AskLimits.IDEMPOTENCY_KEY_CHARS_MAX + " visible ASCII characters");
        }
        String digest = Digests.sha256(path + "\n" + Digests.sha256(body == null ? new byte[0] : body));
        return Optional.of(new IdempotencyKey(person.pseudonym(), header, digest));
    }
}
