package sekisho.feedback.postgres;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import sekisho.contracts.Claim;
import sekisho.contracts.Region;
import sekisho.doors.postgres.DatabaseException;
import sekisho.feedback.intake.DraftOnFile;
import sekisho.feedback.intake.QuestionFile;
import sekisho.feedback.intake.QuestionFiles;

/** Question files in PostgreSQL, by plain JDBC: every answered question passes here. */
@ApplicationScoped
public class PostgresQuestionFiles implements QuestionFiles {

    private static final String PUT_DRAFT = """
            insert into question_file (question_id, region, draft, touched_at) values (?, ?, ?::jsonb, ?)
            on conflict (question_id) do update
            set draft = coalesce(question_file.draft, excluded.draft),
                touched_at = greatest(question_file.touched_at, excluded.touched_at)""";

    private static final String PUT_SHOWN = """
            insert into question_file (question_id, region, shown, shown_at, touched_at) values (?, ?, ?::jsonb, ?, ?)
            on conflict (question_id) do update
            set shown = excluded.shown, shown_at = excluded.shown_at,
                touched_at = greatest(question_file.touched_at, excluded.touched_at)
            where question_file.shown_at is null or question_file.shown_at < excluded.shown_at""";

    private final DataSource database;

    PostgresQuestionFiles(DataSource database) {
        this.database = database;
    }

    @Override
    public void putDrafts(Collection<DraftOnFile> drafts) {
        try (Connection connection = database.getConnection();
                PreparedStatement put = connection.prepareStatement(PUT_DRAFT)) {
            // Sorted, so that two replicas that share questions wait for each other instead of blocking each other.
            for (DraftOnFile draft : drafts.stream()
                    .sorted(Comparator.comparing(DraftOnFile::questionId))
                    .toList()) {
                put.setString(1, draft.questionId());
                put.setString(2, draft.region().suffix());
                put.setString(3, Documents.write(draft));
                put.setTimestamp(4, Timestamp.from(draft.draftedAt()));
                put.addBatch();
            }
            put.executeBatch();
        } catch (SQLException failure) {
            throw new DatabaseException("question files", failure);
        }
    }

    @Override
    public void putShown(String questionId, Region region, List<Claim> claims, Instant at) {
        try (Connection connection = database.getConnection();
                PreparedStatement put = connection.prepareStatement(PUT_SHOWN)) {
            put.setString(1, questionId);
            put.setString(2, region.suffix());
            put.setString(3, Documents.write(claims));
            put.setTimestamp(4, Timestamp.from(at));
            put.setTimestamp(5, Timestamp.from(at));
            put.executeUpdate();
        } catch (SQLException failure) {
            throw new DatabaseException("question files", failure);
        }
    }

    @Override
    public QuestionFile find(String questionId) {
        try (Connection connection = database.getConnection();
                PreparedStatement find =
                        connection.prepareStatement("select draft, shown from question_file where question_id = ?")) {
            find.setString(1, questionId);
            try (ResultSet rows = find.executeQuery()) {
                return rows.next()
                        ? new QuestionFile(
                                Optional.ofNullable(rows.getString(1))
                                        .map(draft -> Documents.read(draft, DraftOnFile.class)),
                                Optional.ofNullable(rows.getString(2)).map(Documents::readClaims))
                        : QuestionFile.EMPTY;
            }
        } catch (SQLException failure) {
            throw new DatabaseException("question files", failure);
        }
    }

    @Override
    public int forgetBefore(Instant moment) {
        try (Connection connection = database.getConnection();
                PreparedStatement forget =
                        connection.prepareStatement("delete from question_file where touched_at < ?")) {
            forget.setTimestamp(1, Timestamp.from(moment));
            return forget.executeUpdate();
        } catch (SQLException failure) {
            throw new DatabaseException("question files", failure);
        }
    }
}
