package sekisho.gateway.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import sekisho.contracts.QuestionAsked;
import sekisho.contracts.Region;
import sekisho.contracts.VerdictReached;
import sekisho.gateway.question.Question;
import sekisho.gateway.question.QuestionState;

/** A question as a row. */
@Entity
@Table(name = "question")
class QuestionRow {

    @Id
    UUID id;

    @Column(updatable = false)
    String asker;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    Region region;

    @Column(updatable = false)
    String language;

    @Column(name = "conversation_id", updatable = false)
    String conversationId;

    @Enumerated(EnumType.STRING)
    QuestionState state;

    @Column(name = "asked_at", updatable = false)
    Instant askedAt;

    @Column(name = "retrieved_at")
    Instant retrievedAt;

    @Column(name = "drafted_at")
    Instant draftedAt;

    @Column(name = "verdict_at")
    Instant verdictAt;

    @Column(name = "settled_at")
    Instant settledAt;

    @Column(name = "visible_at")
    Instant visibleAt;

    @Column(updatable = false)
    String asked;

    String verdict;
    String objections;
    int revision;

    /** Written by {@link Marking} alone. */
    @Column(name = "law_revision", insertable = false, updatable = false)
    int lawRevision;

    static QuestionRow of(Question question) {
        QuestionRow row = new QuestionRow();
        QuestionAsked asked = question.asked();
        row.id = UUID.fromString(asked.questionId());
        row.asker = asked.asker().pseudonym();
        row.region = asked.region();
        row.language = asked.inquiry().language().code();
        row.conversationId = asked.inquiry().conversationId();
        row.askedAt = asked.askedAt();
        row.asked = Documents.write(asked);
        row.take(question);
        return row;
    }

    /** Takes over what may have changed. */
    final void take(Question question) {
        state = question.state();
        retrievedAt = question.progress().retrievedAt();
        draftedAt = question.progress().draftedAt();
        verdictAt = question.progress().verdictAt();
        settledAt = question.progress().settledAt();
        visibleAt = question.progress().visibleAt();
        verdict = question.verdict() == null ? null : Documents.write(question.verdict());
        objections = Documents.write(question.objections());
    }

    /** @param lapsed the marks beside its answer */
    Question question(List<Question.Lapsed> lapsed) {
        return new Question(
                Documents.read(asked, QuestionAsked.class),
                state,
                new Question.Progress(retrievedAt, draftedAt, verdictAt, settledAt, visibleAt),
                verdict == null ? null : Documents.read(verdict, VerdictReached.class),
                List.of(Documents.read(objections, String[].class)),
                new Question.Law(lawRevision, lapsed));
    }
}
