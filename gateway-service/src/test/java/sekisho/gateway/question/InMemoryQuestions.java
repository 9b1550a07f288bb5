package sekisho.gateway.question;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Questions for the tests of rooms. */
public final class InMemoryQuestions implements Questions {

    public final Map<String, Question> kept = new LinkedHashMap<>();

    @Override
    public Asked accept(Question question, Optional<IdempotencyKey> key) {
        kept.put(question.id(), question);
        return new Asked.Accepted(question);
    }

    @Override
    public Optional<Question> find(String questionId) {
        return Optional.ofNullable(kept.get(questionId));
    }

    @Override
    public List<Question> history(Person person, Optional<String> before, int limit) {
        return List.copyOf(kept.values());
    }

    @Override
    public List<Question> lawChanged(Person person, Optional<String> before, int limit) {
        return List.of();
    }
}
