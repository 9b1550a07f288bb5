package sekisho.contracts;

import java.time.Instant;
import java.util.Objects;

/**
 * An answer was drafted; nobody outside may see it before the gate has judged it.
 *
 * @param question the question it answers, so that the judge needs no second source
 * @param retrievedAt when the candidates stood
 * @param draftedAt when the draft stood
 */
public record AnswerDrafted(
        String questionId,
        Region region,
        QuestionAsked question,
        Draft draft,
        Evidence evidence,
        ModelVersion model,
        Instant retrievedAt,
        Instant draftedAt)
        implements Fact, RegionalFact {

    public AnswerDrafted {
        Objects.requireNonNull(questionId, "questionId");
        Objects.requireNonNull(region, "region");
        Objects.requireNonNull(question, "question");
        Objects.requireNonNull(draft, "draft");
        Objects.requireNonNull(evidence, "evidence");
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(retrievedAt, "retrievedAt");
        Objects.requireNonNull(draftedAt, "draftedAt");
    }

    @Override
    public String key() {
        return questionId;
    }
}
