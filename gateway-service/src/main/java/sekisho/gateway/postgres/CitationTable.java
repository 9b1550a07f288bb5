package sekisho.gateway.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import sekisho.contracts.Citation;
import sekisho.contracts.Lapse;
import sekisho.contracts.LawChange;
import sekisho.gateway.question.Question;

/** The statements of the citation table that belong to questions: what an answer cites, and the marks beside it. */
final class CitationTable {

    private static final String ADD = """
            insert into citation (question_id, passage_id, version, region, released_on, stated_to)
            values (?, ?, ?, ?, ?, ?) on conflict do nothing
            """;
    private static final String LAPSES = """
            select question_id, passage_id, version, change, changed_on, last_day from citation
            where question_id = any(?) and change is not null order by question_id, changed_on, passage_id, version
            """;

    private CitationTable() {}

    /** Keeps what these released answers cite; those that are not released cite nothing. */
    static void add(Connection connection, Collection<Question> questions) throws SQLException {
        try (PreparedStatement add = connection.prepareStatement(ADD)) {
            for (Question question : questions) {
                for (Citation citation : question.cited()) {
                    add.setObject(1, UUID.fromString(question.id()));
                    add.setString(2, citation.passageId());
                    add.setInt(3, citation.version());
                    add.setString(4, question.region().name());
                    add.setObject(5, LocalDate.ofInstant(question.verdict().reachedAt(), ZoneOffset.UTC));
                    add.setObject(6, citation.validTo());
                    add.addBatch();
                }
            }
            add.executeBatch();
        }
    }

    /** The marks beside each of these questions that has any, by question. */
    static Map<String, List<Question.Lapsed>> lapses(Connection connection, Collection<UUID> questions)
            throws SQLException {
        if (questions.isEmpty()) {
            return Map.of();
        }
        Map<String, List<Question.Lapsed>> found = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(LAPSES)) {
            select.setArray(1, connection.createArrayOf("uuid", questions.toArray()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.computeIfAbsent(rows.getString(1), _ -> new ArrayList<>())
                            .add(new Question.Lapsed(rows.getString(2), rows.getInt(3), lapse(rows)));
                }
            }
        }
        return found;
    }

    private static Lapse lapse(ResultSet row) throws SQLException {
        return new Lapse(
                LawChange.Kind.valueOf(row.getString(4)),
                row.getObject(5, LocalDate.class),
                row.getObject(6, LocalDate.class));
    }
}
