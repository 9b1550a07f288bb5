package sekisho.gateway.postgres;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;
import sekisho.contracts.Region;
import sekisho.doors.postgres.Inbox;
import sekisho.doors.postgres.Outbox;
import sekisho.gateway.answer.Citations;
import sekisho.gateway.answer.Feedbacks;
import sekisho.gateway.answer.Marked;
import sekisho.gateway.answer.Verdicts;
import sekisho.gateway.document.Concepts;
import sekisho.gateway.document.Imports;
import sekisho.gateway.knowledge.Passages;

/** Everything this door offers to the rooms, made from one database. */
public final class Memory {

    private final PostgresQuestions questions;
    private final Verdicts verdicts;
    private final Feedbacks feedbacks;
    private final Passages passages;
    private final Citations citations;
    private final Imports imports;
    private final Concepts concepts;
    private final RegionsTold regionsTold;
    private final ConceptsTold conceptsTold;
    private final Set<Region> served;
    private final IdempotencyKeys keys;
    private final Inbox inbox;

    /**
     * Makes it.
     *
     * @param instance stable name of this replica
     * @param marked told of answers that publishing marked
     */
    public Memory(
            QuestionRows rows,
            DataSource database,
            Inbox inbox,
            Outbox outbox,
            Set<Region> served,
            String instance,
            Clock clock,
            Consumer<List<Marked>> marked) {
        this.keys = new IdempotencyKeys(database);
        this.inbox = inbox;
        this.questions = new PostgresQuestions(rows, keys, outbox, database);
        this.verdicts = new PostgresVerdicts(rows, inbox, database);
        this.feedbacks = new PostgresFeedbacks(keys, outbox);
        this.passages = new PostgresPassages(database, outbox, served, clock, marked);
        this.citations = new PostgresCitations(database);
        this.imports = new PostgresImports(database, instance);
        this.concepts = new PostgresConcepts(database, outbox, clock);
        this.regionsTold = new RegionsTold(database, outbox, served);
        this.conceptsTold = new ConceptsTold(database, outbox);
        this.served = Set.copyOf(served);
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

    public Citations citations() {
        return citations;
    }

    public Imports imports() {
        return imports;
    }

    public Concepts concepts() {
        return concepts;
    }

    ConceptsTold conceptsTold() {
        return conceptsTold;
    }

    RegionsTold regionsTold() {
        return regionsTold;
    }

    Set<Region> served() {
        return served;
    }

    /** Removes what is older than any repetition that can still come; returns how many rows. */
    public int forgetOld() {
        return keys.forgetOld() + inbox.forgetOld();
    }
}
