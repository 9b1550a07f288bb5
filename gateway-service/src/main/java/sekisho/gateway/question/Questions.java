package sekisho.gateway.question;

import java.util.List;
import java.util.Optional;

/** The memory of questions. Every method is one transaction; an outage is thrown. */
public interface Questions {

    /**
     * Keeps the question, tells {@code QuestionAsked} and remembers the key, all or nothing.
     *
     * @return accepted, or what the key says: repeated, reused, in flight
     */
    Asked accept(Question question, Optional<IdempotencyKey> key);

    Optional<Question> find(String questionId);

    /**
     * Questions of one asker in the regions the asker has, newest first.
     *
     * @param before id of the last question of the page before, or empty for the first page
     */
    List<Question> history(Person person, Optional<String> before, int limit);

    /** The same, of those only whose cited law was told to have changed. */
    List<Question> lawChanged(Person person, Optional<String> before, int limit);

    /**
     * What makes a repetition recognisable.
     *
     * @param caller pseudonym of who sent it; keys of different callers never meet
     * @param bodyDigest SHA-256 of the body as it was sent
     */
    record IdempotencyKey(String caller, String key, String bodyDigest) {}
}
