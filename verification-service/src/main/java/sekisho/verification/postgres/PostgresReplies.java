package sekisho.verification.postgres;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import sekisho.verification.review.Replies;

/** Kept replies in PostgreSQL. */
@Singleton
public class PostgresReplies implements Replies {

    private static final String FIND = "select digest, reply from review_reply where who = ? and key = ?";
    private static final String KEEP =
            "insert into review_reply (who, key, review_id, digest, reply) values (?, ?, ?, ?, ?)";
    private static final String FORGET = "delete from review_reply where at < now() - make_interval(days => ?)";

    private final Statements statements;

    PostgresReplies(DataSource database) {
        this.statements = new Statements(database);
    }

    @Override
    public Optional<Kept> find(String who, String key) {
        return statements
                .query(
                        "reply",
                        FIND,
                        List.of(who, key),
                        row -> new Kept(row.getString("digest"), row.getString("reply")))
                .stream()
                .findFirst();
    }

    @Override
    public void keep(String who, String key, String reviewId, Kept kept) {
        statements.update("reply", KEEP, List.of(who, key, UUID.fromString(reviewId), kept.digest(), kept.reply()));
    }

    @Override
    public int forgetOlderThan(int days) {
        return statements.update("reply", FORGET, List.of(days));
    }
}
