package sekisho.verification.postgres;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import sekisho.contracts.Inquiry;
import sekisho.contracts.Region;
import sekisho.contracts.wire.FactCodec;
import sekisho.verification.review.Review;
import sekisho.verification.review.ReviewCase;
import sekisho.verification.review.Reviews;

/** The desk in PostgreSQL. */
@Singleton
public class PostgresReviews implements Reviews {

    private static final String WAITING = "waiting";
    private static final String CLAIMED = "claimed";
    private static final String SETTLED = "settled";

    private final ReviewRows rows;

    PostgresReviews(ReviewRows rows) {
        this.rows = rows;
    }

    @Override
    public void open(List<Review> reviews) {
        rows.persist(reviews.stream().map(PostgresReviews::newRow));
    }

    @Override
    public Optional<Review> lock(String reviewId) {
        return rows.findByIdOptional(UUID.fromString(reviewId), LockModeType.PESSIMISTIC_WRITE)
                .map(PostgresReviews::review);
    }

    @Override
    public Optional<Review> find(String reviewId) {
        return rows.findByIdOptional(UUID.fromString(reviewId)).map(PostgresReviews::review);
    }

    @Override
    public boolean about(String questionId) {
        return rows.count("questionId", questionId) > 0;
    }

    @Override
    public void store(Review review) {
        ReviewRow row = rows.findById(UUID.fromString(review.file().reviewId()));
        write(review, row);
    }

    @Override
    public Load load(Instant now) {
        long open = rows.count("state <> ?1", SETTLED);
        long claimed = rows.count("state = ?1 and claimedUntil >= ?2", CLAIMED, now);
        Optional<Instant> oldest = rows.find("state <> ?1 order by openedAt", SETTLED)
                .page(0, 1)
                .firstResultOptional()
                .map(row -> row.openedAt);
        return new Load(open - claimed, claimed, oldest);
    }

    @Override
    public List<Review> page(Set<Region> regions, String claimedBy, Instant now, String after, int limit) {
        Set<String> names = regions.stream().map(Region::suffix).collect(Collectors.toSet());
        UUID start = after == null ? null : UUID.fromString(after);
        List<ReviewRow> found = claimedBy == null
                ? rows.takeable(names, now, start, limit)
                : rows.claimed(names, claimedBy, now, start, limit);
        return found.stream().map(PostgresReviews::review).toList();
    }

    private static ReviewRow newRow(Review review) {
        ReviewCase file = review.file();
        Inquiry inquiry = file.drafted().question().inquiry();
        ReviewRow row = new ReviewRow();
        row.id = UUID.fromString(file.reviewId());
        row.questionId = file.drafted().questionId();
        row.region = file.region().suffix();
        row.specialty = inquiry.specialty().name();
        row.language = inquiry.language().code();
        row.openedAt = file.openedAt();
        row.file = new String(FactCodec.encode(file), StandardCharsets.UTF_8);
        write(review, row);
        return row;
    }

    private static void write(Review review, ReviewRow row) {
        switch (review) {
            case Review.Waiting _ -> {
                row.state = WAITING;
                row.claimedBy = null;
                row.claimedUntil = null;
            }
            case Review.Claimed(var _, var by, var until) -> {
                row.state = CLAIMED;
                row.claimedBy = by;
                row.claimedUntil = until;
            }
            case Review.Settled(var _, var by, var at, var verdictId) -> {
                row.state = SETTLED;
                row.claimedBy = by;
                row.claimedUntil = null;
                row.settledAt = at;
                row.verdictId = UUID.fromString(verdictId);
            }
        }
    }

    private static Review review(ReviewRow row) {
        ReviewCase file = FactCodec.decode(row.file.getBytes(StandardCharsets.UTF_8), ReviewCase.class);
        return switch (row.state) {
            case WAITING -> new Review.Waiting(file);
            case CLAIMED -> new Review.Claimed(file, row.claimedBy, row.claimedUntil);
            case SETTLED -> new Review.Settled(file, row.claimedBy, row.settledAt, row.verdictId.toString());
            default -> throw new IllegalStateException("review " + row.id + " is in an unknown state");
        };
    }
}
