package sekisho.verification.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import sekisho.doors.postgres.DatabaseException;
import sekisho.verification.ledger.Accounts;
import sekisho.verification.ledger.Reconciliation.Discrepancy;
import sekisho.verification.ledger.Reconciliation.Kind;
import sekisho.verification.ledger.Reconciliation.Tally;

/** Accounts in PostgreSQL. What counts is what the leaf says, not what the row beside it says. */
public final class PostgresAccounts implements Accounts {

    private static final String ASKED = "insert into asked (question_id, region, asked_at)"
            + " select * from unnest(?::text[], ?::text[], ?::timestamptz[]) on conflict do nothing";
    private static final String SINCE = "select min(asked_at) from asked";

    private static final String TALLIES = """
            select date_trunc('hour', a.asked_at, 'UTC') as hour, a.region, count(*),
                   count(*) filter (where s.state = 'released'),
                   count(*) filter (where s.state = 'refused'),
                   count(*) filter (where s.state = 'escalated'),
                   count(*) filter (where s.state is null and a.asked_at >= ?3),
                   count(*) filter (where s.state is null and a.asked_at < ?3)
            from asked a left join lateral (
                select l.entry::json->>'state' as state
                from verdict v join ledger_leaf l on l.verdict_id = v.id::text
                where v.question_id = a.question_id order by (v.decided_by = 'expert') desc limit 1) s on true
            where a.asked_at >= ?1 and a.asked_at < ?2
            group by 1, 2 order by 1, 2
            """;

    /** Kinds in the order of {@link Kind}; region, question, verdict, place, time. */
    private static final List<Look> LOOKS = List.of(
            new Look(Kind.NO_VERDICT, """
                    select a.region, a.question_id, null, null::bigint, a.asked_at from asked a
                    where a.asked_at >= ?1 and a.asked_at < least(?2, ?3) and not exists (
                        select 1 from verdict v join ledger_leaf l on l.verdict_id = v.id::text
                        where v.question_id = a.question_id)
                    order by a.asked_at limit ?4
                    """),
            new Look(Kind.NEVER_ASKED, """
                    select v.region, v.question_id, v.id::text, null::bigint, v.reached_at from verdict v
                    where v.decided_by = 'gate' and v.reached_at < least(?2, ?3)
                      and v.reached_at >= greatest(?1, (select min(asked_at) from asked) + interval '1 hour')
                      and exists (select 1 from asked)
                      and not exists (select 1 from asked a where a.question_id = v.question_id)
                    order by v.reached_at limit ?4
                    """),
            new Look(Kind.NO_LEAF, """
                    select v.region, v.question_id, v.id::text, null::bigint, v.reached_at from verdict v
                    where v.reached_at >= ?1 and v.reached_at < least(?2, ?3 + interval '1 day')
                      and not exists (select 1 from ledger_leaf l where l.verdict_id = v.id::text)
                    order by v.reached_at limit ?4
                    """),
            new Look(Kind.NO_KEPT_VERDICT, """
                    select l.entry::json->>'region', l.entry::json->>'questionId', l.verdict_id, l.index,
                           (l.entry::json->>'time')::timestamptz
                    from ledger_leaf l left join verdict v on v.id::text = l.verdict_id
                    where v.id is null and l.entry::json->>'kind' = 'verdict-1'
                      and (l.entry::json->>'time')::timestamptz >= ?1
                      and (l.entry::json->>'time')::timestamptz < least(?2, ?3 + interval '1 day')
                    order by l.index limit ?4
                    """),
            new Look(Kind.CONTRADICTION, """
                    select v.region, v.question_id, v.id::text, l.index, v.reached_at
                    from verdict v join ledger_leaf l on l.verdict_id = v.id::text
                    where v.reached_at >= ?1 and v.reached_at < least(?2, ?3 + interval '1 day')
                      and (l.entry::json->>'state' is distinct from v.state
                           or l.entry::json->>'questionId' is distinct from v.question_id
                           or l.entry::json->>'region' is distinct from v.region)
                    order by l.index limit ?4
                    """),
            new Look(Kind.GAP, """
                    select null, null, null, i, null::timestamptz
                    from ledger_head h, generate_series(0, h.size - 1) i
                    where not exists (select 1 from ledger_leaf l where l.index = i)
                      and h.size > (select count(*) from ledger_leaf)
                      and ?1::timestamptz < ?2::timestamptz and ?3::timestamptz is not null
                    order by i limit ?4
                    """));

    private final DataSource database;

    public PostgresAccounts(DataSource database) {
        this.database = database;
    }

    private record Look(Kind kind, String query) {}

    @Override
    public void asked(List<Asked> questions) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(ASKED)) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "text", questions.stream().map(Asked::questionId).toArray()));
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "text",
                            questions.stream()
                                    .map(each -> each.region().suffix())
                                    .toArray()));
            statement.setArray(
                    3,
                    connection.createArrayOf(
                            "timestamptz",
                            questions.stream().map(each -> each.at().toString()).toArray()));
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new DatabaseException("asked", failure);
        }
    }

    @Override
    public Optional<Instant> since() {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(SINCE);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant);
        } catch (SQLException failure) {
            throw new DatabaseException("asked", failure);
        }
    }

    @Override
    public List<Tally> tallies(Instant from, Instant to, Instant due) {
        return rows(
                TALLIES,
                from,
                to,
                due,
                null,
                row -> new Tally(
                        row.getTimestamp(1).toInstant(),
                        row.getString(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getLong(7),
                        row.getLong(8)));
    }

    @Override
    public List<Discrepancy> discrepancies(Instant from, Instant to, Instant due, int most) {
        List<Discrepancy> all = new ArrayList<>();
        for (Look look : LOOKS) {
            all.addAll(rows(
                    look.query(),
                    from,
                    to,
                    due,
                    most,
                    row -> new Discrepancy(
                            look.kind(),
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            row.getObject(4, Long.class),
                            Optional.ofNullable(row.getTimestamp(5))
                                    .map(Timestamp::toInstant)
                                    .orElse(null))));
        }
        return all;
    }

    @FunctionalInterface
    private interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Puts moments and a limit in for {@code ?1} to {@code ?4}, wherever they stand. */
    private <T> List<T> rows(String query, Instant from, Instant to, Instant due, Integer most, Reading<T> reading) {
        String named = query.replace("?1", moment(from))
                .replace("?2", moment(to))
                .replace("?3", moment(due))
                .replace("?4", String.valueOf(most));
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(named);
                ResultSet rows = statement.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(reading.read(rows));
            }
            return found;
        } catch (SQLException failure) {
            throw new DatabaseException("reconciliation", failure);
        }
    }

    /** An instant's own spelling holds digits, {@code T}, {@code Z} and signs alone. */
    private static String moment(Instant instant) {
        return "'" + instant + "'::timestamptz";
    }
}
