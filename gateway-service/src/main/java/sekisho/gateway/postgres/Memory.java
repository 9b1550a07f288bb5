package sekisho.gateway.postgres;

import java.time.Clock;
import java.util.Set;
import javax.sql.DataSource;
import sekisho.contracts.Region;
import sekisho.doors.postgres.Inbox;
import sekisho.doors.postgres.Outbox;
import sekisho.gateway.answer.Feedbacks;
import sekisho.gateway.answer.Verdicts;
import sekisho.gateway.knowledge.Passages;

/** Everything this door offers to the rooms, made from one database. */
public final class Memory {

    private final PostgresQuestions questions;
    private final Verdicts verdicts;
    private final Feedbacks feedbacks;
    private final Passages passages;
    private final IdempotencyKeys keys;
    private final Inbox inbox;

    public Memory(QuestionRows rows, DataSource database, Inbox inbox, Outbox outbox, Set<Region> served, Clock clock) {
        this.keys = new IdempotencyKeys(database);
        this.inbox = inbox;
        this.questions = new PostgresQuestions(rows, keys, outbox);
        this.verdicts = new PostgresVerdicts(rows, inbox, database);
        this.feedbacks = new PostgresFeedbacks(keys, outbox);
        this.passages = new PostgresPassages(database, outbox, served, clock);
    }

    public PostgresQuestions questions() {
        return questions;
    }

    public Verdicts verdicts() {
        return verdicts;
    }

    public Feedbacks feedbacks() {
        return feedbacks;
    }

    public Passages passages() {
        return passages;
    }

    /** Removes what is older than any repetition that can still come; returns how many rows. */
    public int forgetOld() {
        return keys.forgetOld() + inbox.forgetOld();
    }
}
