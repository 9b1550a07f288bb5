package sekisho.verification.postgres;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import sekisho.contracts.AnswerDrafted;
import sekisho.contracts.Draft;
import sekisho.contracts.Language;
import sekisho.contracts.Region;
import sekisho.contracts.Specialty;
import sekisho.contracts.wire.FactCodec;
import sekisho.verification.review.ReviewCase;
import sekisho.verification.review.seed.Operator;
import sekisho.verification.review.seed.Seed;
import sekisho.verification.review.seed.SeedQuestion;
import sekisho.verification.review.seed.Seeds;

/** Seeds in PostgreSQL. */
@Singleton
public class PostgresSeeds implements Seeds {

    private static final int LIKENESSES_MAX = 20;

    private static final String ADD = "insert into seed_question"
            + " (id, region, question, language, jurisdictions, specialty, passage_id, added_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (region, question) do nothing";
    private static final String TURN = "select id from seed_turn for update skip locked";
    private static final String OPENED = "select count(*) filter (where s.review_id is null) as real,"
            + " count(s.review_id) as seeds from review r left join seed s on s.review_id = r.id where r.opened_at >= ?";
    private static final String UNUSED = "select id, region, question, language, jurisdictions, specialty, passage_id"
            + " from seed_question where region = ? and (used_at is null or used_at < ?)"
            + " order by used_at nulls first, md5(id::text || extract(epoch from now())::text) limit ?";
    private static final String LIKENESS = "select r.file from review r where r.region = ?"
            + " and not exists (select 1 from seed s where s.review_id = r.id) order by r.id desc limit ?";
    private static final String PLACE =
            "insert into seed (review_id, question_id, operator, wrong, wrong_passage, placed_at)"
                    + " values (?, ?, ?, ?, ?, ?)";
    private static final String USED = "update seed_question set used_at = ? where id = ?";
    private static final String OF =
            "select review_id, question_id, operator, wrong, wrong_passage from seed where review_id = ?";
    private static final String KEEP = "insert into seed_seen"
            + " (review_id, region, who, second, operator, outcome, at, took_ms) values (?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String SEEN =
            "select review_id, region, who, second, operator, outcome, at, took_ms from seed_seen"
                    + " where at >= ? order by id";
    private static final String STOCK = "select (select count(*) from seed s join review r on r.id = s.review_id"
            + " where r.state <> 'settled') as open, (select count(*) from seed_question) as questions,"
            + " (select count(*) from seed_question where used_at is null or used_at < ?) as unused";

    private final Statements statements;
    private final ReviewRows rows;

    PostgresSeeds(DataSource database, ReviewRows rows) {
        this.statements = new Statements(database);
        this.rows = rows;
    }

    @Override
    public int add(List<SeedQuestion> questions, Instant now) {
        int added = 0;
        for (SeedQuestion question : questions) {
            added += statements.update(
                    "seed question",
                    ADD,
                    List.of(
                            UUID.fromString(question.id()),
                            question.region().suffix(),
                            question.text(),
                            question.language().code(),
                            ReviewStates.barred(question.jurisdictions()),
                            question.specialty().name(),
                            question.passageId(),
                            now));
        }
        return added;
    }

    @Override
    public boolean turn() {
        return !statements
                .query("seed turn", TURN, List.of(), row -> row.getInt(1))
                .isEmpty();
    }

    @Override
    public Opened opened(Instant since) {
        return statements
                .query(
                        "seeds opened",
                        OPENED,
                        List.of(since),
                        row -> new Opened(row.getLong("real"), row.getLong("seeds")))
                .getFirst();
    }

    @Override
    public List<SeedQuestion> unused(Region region, Instant since, int limit) {
        return statements.query(
                "seed questions",
                UNUSED,
                List.of(region.suffix(), since, limit),
                row -> new SeedQuestion(
                        row.getString("id"),
                        Region.of(row.getString("region")),
                        row.getString("question"),
                        Language.of(row.getString("language")).orElseThrow(),
                        ReviewStates.unbarred(row.getString("jurisdictions")),
                        Specialty.valueOf(row.getString("specialty")),
                        row.getString("passage_id")));
    }

    @Override
    public Optional<AnswerDrafted> likeness(Region region) {
        return statements
                .query("likeness", LIKENESS, List.of(region.suffix(), LIKENESSES_MAX), row -> row.getString("file"))
                .stream()
                .map(file -> FactCodec.decode(file.getBytes(StandardCharsets.UTF_8), ReviewCase.class)
                        .drafted())
                .filter(drafted -> drafted.draft() instanceof Draft.Answered)
                .findFirst();
    }

    @Override
    public void place(Seed seed, Instant now) {
        // The case was opened through Hibernate; its row must stand before a statement refers to it.
        rows.flush();
        statements.update(
                "seed",
                PLACE,
                Arrays.asList(
                        UUID.fromString(seed.reviewId()),
                        UUID.fromString(seed.questionId()),
                        seed.operator().name(),
                        seed.wrong(),
                        seed.wrongPassage(),
                        now));
        statements.update("seed question", USED, List.of(now, UUID.fromString(seed.questionId())));
    }

    @Override
    public Optional<Seed> of(String reviewId) {
        return statements
                .query(
                        "seed",
                        OF,
                        List.of(UUID.fromString(reviewId)),
                        row -> new Seed(
                                row.getString("review_id"),
                                row.getString("question_id"),
                                Operator.valueOf(row.getString("operator")),
                                row.getString("wrong"),
                                row.getString("wrong_passage")))
                .stream()
                .findFirst();
    }

    @Override
    public void keep(Seen seen) {
        statements.update(
                "seed seen",
                KEEP,
                List.of(
                        UUID.fromString(seen.reviewId()),
                        seen.region().suffix(),
                        seen.by(),
                        seen.second(),
                        seen.operator().name(),
                        seen.outcome().name(),
                        seen.at(),
                        seen.tookMs()));
    }

    @Override
    public List<Seen> seen(Instant since) {
        return statements.query(
                "seeds seen",
                SEEN,
                List.of(since),
                row -> new Seen(
                        row.getString("review_id"),
                        Region.of(row.getString("region")),
                        row.getString("who"),
                        row.getBoolean("second"),
                        Operator.valueOf(row.getString("operator")),
                        Seed.Outcome.valueOf(row.getString("outcome")),
                        Statements.instant(row, "at"),
                        row.getLong("took_ms")));
    }

    @Override
    public Stock stock(Instant unusedSince) {
        return statements
                .query(
                        "seed stock",
                        STOCK,
                        List.of(unusedSince),
                        row -> new Stock(row.getLong("open"), row.getLong("questions"), row.getLong("unused")))
                .getFirst();
    }
}
