package sekisho.verification.postgres;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import sekisho.verification.review.Move;
import sekisho.verification.review.Review;
import sekisho.verification.review.Reviews;

/** The desk in PostgreSQL. */
@Singleton
public class PostgresReviews implements Reviews {

    private static final String MOVED =
            "insert into review_move (review_id, kind, who, at, aside, note) values (?, ?, ?, ?, ?, ?)";
    private static final String HISTORY =
            "select review_id, kind, who, at, aside, note from review_move where review_id = ? order by id";
    private static final String CONFLICTS =
            "select distinct review_id from review_move where who = ? and kind = 'stepped-aside'";
    private static final String SETTLERS =
            "select claimed_by, confirmed_by from review where question_id = ? and state = 'settled'";

    private final ReviewRows rows;
    private final Statements statements;

    PostgresReviews(ReviewRows rows, DataSource database) {
        this.rows = rows;
        this.statements = new Statements(database);
    }

    @Override
    public void open(List<Review> reviews) {
        rows.persist(reviews.stream().map(ReviewStates::newRow));
    }

    @Override
    public Optional<Review> lock(String reviewId) {
        return rows.findByIdOptional(UUID.fromString(reviewId), LockModeType.PESSIMISTIC_WRITE)
                .map(ReviewStates::review);
    }

    @Override
    public Optional<Review> find(String reviewId) {
        return rows.findByIdOptional(UUID.fromString(reviewId)).map(ReviewStates::review);
    }

    @Override
    public boolean about(String questionId) {
        return rows.count("questionId", questionId) > 0;
    }

    @Override
    public void store(Review next, Move move) {
        ReviewRow row = rows.findById(UUID.fromString(next.file().reviewId()));
        ReviewStates.write(next, row);
        statements.update(
                "review move",
                MOVED,
                Arrays.asList(row.id, kebab(move.kind()), move.by(), move.at(), move.aside(), move.note()));
    }

    @Override
    public List<Move> history(String reviewId) {
        return statements.query(
                "review history",
                HISTORY,
                List.of(UUID.fromString(reviewId)),
                row -> new Move(
                        row.getString("review_id"),
                        kind(row.getString("kind")),
                        row.getString("who"),
                        Statements.instant(row, "at"),
                        row.getString("aside"),
                        row.getString("note")));
    }

    @Override
    public Set<String> conflictsOf(String pseudonym) {
        return new HashSet<>(
                statements.query("conflicts", CONFLICTS, List.of(pseudonym), row -> row.getString("review_id")));
    }

    @Override
    public Set<String> settlersOf(String questionId) {
        Set<String> settlers = new HashSet<>();
        statements
                .query(
                        "settlers",
                        SETTLERS,
                        List.of(questionId),
                        row -> Stream.of(
                                        row.getString("claimed_by"),
                                        Objects.toString(row.getString("confirmed_by"), ""))
                                .filter(name -> !name.isEmpty())
                                .toList())
                .forEach(settlers::addAll);
        return settlers;
    }

    @Override
    public Load load(Instant now) {
        long open = rows.count("state <> ?1", ReviewStates.SETTLED);
        long claimed = rows.count(
                "state in ?1 and claimedUntil >= ?2", List.of(ReviewStates.CLAIMED, ReviewStates.CONFIRMING), now);
        Optional<Instant> oldest = rows.find("state <> ?1 order by openedAt", ReviewStates.SETTLED)
                .page(0, 1)
                .firstResultOptional()
                .map(row -> row.openedAt);
        long overdue = rows.count("state <> ?1 and dueAt < ?2", ReviewStates.SETTLED, now);
        return new Load(open - claimed, claimed, overdue, oldest);
    }

    private static String kebab(Move.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Move.Kind kind(String kebab) {
        return Move.Kind.valueOf(kebab.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
