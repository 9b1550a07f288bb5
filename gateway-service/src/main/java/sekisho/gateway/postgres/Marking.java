package sekisho.gateway.postgres;

import java.sql.Array;
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
import java.util.function.Function;
import sekisho.contracts.Lapse;
import sekisho.contracts.LawChange;
import sekisho.contracts.Passage;
import sekisho.contracts.Region;
import sekisho.gateway.answer.Marked;

/**
 * Marks the answers that cite a provision, inside the running transaction. How each cited version ends is decided once;
 * one statement then writes it beside all answers, however many there are. A provision stands under one id in one
 * jurisdiction, so that only answers of the regions that hold it can cite it.
 */
final class Marking {

    private static final String CITED = "select distinct passage_id, version from citation where passage_id = any(?)";
    private static final String VERSIONS = "select document, published_at from passage where id = any(?)";

    /** An answer that told itself of an end that lay in the past is not marked, as {@link Lapse#newTo} says. */
    private static final String MARK = """
            with lapse as (
                select passage_id, version, change, changed_on::date, last_day::date
                from unnest(?, ?, ?, ?, ?) as l (passage_id, version, change, changed_on, last_day)
            ), found as (
                select c.question_id, c.passage_id, c.version, l.changed_on, l.last_day,
                       case when c.stated_to is distinct from l.last_day or l.changed_on > c.released_on
                            then l.change end as change
                from lapse l join citation c on c.passage_id = l.passage_id and c.version = l.version
            )
            update citation c set change = f.change,
                changed_on = case when f.change is not null then f.changed_on end,
                last_day = case when f.change is not null then f.last_day end,
                due = f.change is not null and f.changed_on <= ?
            from found f
            where c.question_id = f.question_id and c.passage_id = f.passage_id and c.version = f.version
                and (c.change is distinct from f.change or (f.change is not null
                    and (c.changed_on is distinct from f.changed_on or c.last_day is distinct from f.last_day)))
            returning c.question_id, c.region, c.passage_id, c.version, c.change, c.changed_on
            """;

    private static final String WEIGHED =
            "update citation set weighed = true where not weighed and passage_id = any(?)";
    private static final String DUE = """
            update citation set due = true where change is not null and not due and changed_on <= ?
            returning question_id, region, passage_id, version, change, changed_on
            """;

    /** Locked in the order of their ids, as verdicts are taken in. */
    private static final String TELL = """
            update question set law_revision = law_revision + 1, revision = revision + 1
            where id in (select id from question where id = any(?) order by id for update)
            """;

    private Marking() {}

    /** Marks every answer that cites one of these provisions, whatever version of it; returns the marks that changed. */
    static List<Marked> mark(Connection connection, Collection<String> passageIds, LocalDate today)
            throws SQLException {
        // First: what a verdict brings after this is looked at again, even if the marking below has seen it already.
        try (PreparedStatement weighed = connection.prepareStatement(WEIGHED)) {
            weighed.setArray(1, connection.createArrayOf("text", passageIds.toArray()));
            weighed.executeUpdate();
        }
        Map<String, List<Integer>> cited = cited(connection, passageIds);
        if (cited.isEmpty()) {
            return List.of();
        }
        List<Cited> lapses = new ArrayList<>();
        Map<String, List<Told>> versions = versions(connection, cited.keySet());
        cited.forEach((id, numbers) -> lapses.addAll(lapses(numbers, versions.getOrDefault(id, List.of()))));
        List<Marked> marked;
        try (PreparedStatement mark = connection.prepareStatement(MARK)) {
            mark.setArray(1, texts(connection, lapses, Cited::id));
            mark.setArray(
                    2,
                    connection.createArrayOf(
                            "integer", lapses.stream().map(Cited::version).toArray()));
            mark.setArray(
                    3,
                    texts(
                            connection,
                            lapses,
                            one -> one.told(lapse -> lapse.kind().name())));
            mark.setArray(4, texts(connection, lapses, one -> one.told(Lapse::day)));
            mark.setArray(5, texts(connection, lapses, one -> one.told(Lapse::lastDay)));
            mark.setObject(6, today);
            marked = read(mark, today);
        }
        tell(connection, marked);
        return marked;
    }

    /** Tells of the changes whose day has come. */
    static List<Marked> due(Connection connection, LocalDate today) throws SQLException {
        try (PreparedStatement due = connection.prepareStatement(DUE)) {
            due.setObject(1, today);
            List<Marked> marked = read(due, today);
            tell(connection, marked);
            return marked;
        }
    }

    private static Map<String, List<Integer>> cited(Connection connection, Collection<String> ids) throws SQLException {
        Map<String, List<Integer>> found = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(CITED)) {
            select.setArray(1, connection.createArrayOf("text", ids.toArray()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.computeIfAbsent(rows.getString(1), _ -> new ArrayList<>())
                            .add(rows.getInt(2));
                }
            }
        }
        return found;
    }

    private static Map<String, List<Told>> versions(Connection connection, Collection<String> ids) throws SQLException {
        Map<String, List<Told>> found = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(VERSIONS)) {
            select.setArray(1, connection.createArrayOf("text", ids.toArray()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    Passage passage = Documents.read(rows.getString(1), Passage.class);
                    LocalDate toldOn = LocalDate.ofInstant(rows.getTimestamp(2).toInstant(), ZoneOffset.UTC);
                    found.computeIfAbsent(passage.id(), _ -> new ArrayList<>()).add(new Told(passage, toldOn));
                }
            }
        }
        return found;
    }

    private static List<Cited> lapses(List<Integer> cited, List<Told> versions) {
        List<Passage> all = versions.stream().map(Told::passage).toList();
        return versions.stream()
                .filter(told -> cited.contains(told.passage().version()))
                .map(told -> new Cited(
                        told.passage().id(),
                        told.passage().version(),
                        Lapse.of(told.passage(), all, told.on()).orElse(null)))
                .toList();
    }

    private static void tell(Connection connection, List<Marked> marked) throws SQLException {
        if (!marked.isEmpty()) {
            try (PreparedStatement tell = connection.prepareStatement(TELL)) {
                Object[] questions =
                        marked.stream().map(Marked::questionId).distinct().toArray();
                tell.setArray(1, connection.createArrayOf("uuid", questions));
                tell.executeUpdate();
            }
        }
    }

    private static List<Marked> read(PreparedStatement returning, LocalDate today) throws SQLException {
        List<Marked> marked = new ArrayList<>();
        try (ResultSet rows = returning.executeQuery()) {
            while (rows.next()) {
                LocalDate day = rows.getObject(6, LocalDate.class);
                LawChange.Kind kind = day == null ? null : LawChange.Kind.valueOf(rows.getString(5));
                marked.add(new Marked(
                        rows.getString(1),
                        Region.valueOf(rows.getString(2)),
                        rows.getString(3),
                        rows.getInt(4),
                        day != null && day.isAfter(today) ? LawChange.Kind.WILL_CHANGE : kind,
                        day));
            }
        }
        return marked;
    }

    private static Array texts(Connection connection, List<Cited> lapses, Function<Cited, String> column)
            throws SQLException {
        return connection.createArrayOf("text", lapses.stream().map(column).toArray());
    }

    /** A version as it was last told. */
    private record Told(Passage passage, LocalDate on) {}

    /** A cited version and how it ends; null while it does not. */
    private record Cited(String id, int version, Lapse lapse) {
        String told(Function<Lapse, Object> what) {
            Object value = lapse == null ? null : what.apply(lapse);
            return value == null ? null : value.toString();
        }
    }
}
