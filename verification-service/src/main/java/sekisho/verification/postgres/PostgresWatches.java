package sekisho.verification.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import sekisho.verification.certificate.Alarm;
import sekisho.verification.certificate.Consent;
import sekisho.verification.certificate.Watches;

/**
 * The watch in PostgreSQL. Whoever judges drafts shares a lock on its one row, whoever audits or opens the gate takes it
 * alone: once an alarm is committed, no transaction that has not seen it can still release an answer.
 */
public final class PostgresWatches implements Watches {

    private static final String ALARMS = "select id, epoch, raised_at, audits, wrong, stake from watch_alarm ";

    private final Sql sql;

    public PostgresWatches(DataSource database) {
        this.sql = new Sql(database, "watch");
    }

    @Override
    public Optional<Alarm> alarm() {
        sql.rows("select epoch from watch where id = 1 for share", row -> row.getInt(1));
        return sql.rows(ALARMS + "where ended_at is null", this::alarm).stream().findFirst();
    }

    @Override
    public Seen lock() {
        return seen(" for update");
    }

    @Override
    public Seen look() {
        return seen("");
    }

    private Seen seen(String lock) {
        record Running(int epoch, Instant since) {}
        Running running = sql.rows(
                        "select epoch, since from watch where id = 1" + lock,
                        row -> new Running(row.getInt(1), Sql.instant(row, "since")))
                .getFirst();
        return new Seen(
                running.epoch(),
                running.since(),
                sql.rows(
                        "select correct from watch_outcome where epoch = ? order by position",
                        row -> row.getBoolean(1),
                        running.epoch()));
    }

    @Override
    public boolean append(Seen seen, String verdictId, boolean correct, String cause, Instant at) {
        return sql.change(
                        "insert into watch_outcome (epoch, position, verdict_id, correct, cause, at)"
                                + " values (?, ?, ?, ?, ?, ?) on conflict (verdict_id) do nothing",
                        seen.epoch(),
                        seen.outcomes().size(),
                        UUID.fromString(verdictId),
                        correct,
                        cause,
                        at)
                == 1;
    }

    @Override
    public void raise(Alarm alarm) {
        sql.change(
                "insert into watch_alarm (id, epoch, raised_at, audits, wrong, stake) values (?, ?, ?, ?, ?, ?)",
                UUID.fromString(alarm.id()),
                alarm.epoch(),
                alarm.raisedAt(),
                alarm.audits(),
                alarm.wrong(),
                alarm.stake());
    }

    @Override
    public void consent(String alarmId, Consent consent) {
        sql.change(
                "insert into watch_consent (alarm_id, person, role, reason, at) values (?, ?, ?, ?, ?)",
                UUID.fromString(alarmId),
                consent.person(),
                consent.role(),
                consent.reason(),
                consent.at());
    }

    @Override
    public void reopen(Alarm alarm, Instant at) {
        sql.change("update watch_alarm set ended_at = ? where id = ?", at, UUID.fromString(alarm.id()));
        sql.change("update watch set epoch = ?, since = ? where id = 1", alarm.epoch() + 1, at);
    }

    @Override
    public List<Alarm> alarms(int limit) {
        return sql.rows(ALARMS + "order by epoch desc limit ?", this::alarm, limit);
    }

    private Alarm alarm(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Alarm(
                id.toString(),
                row.getInt("epoch"),
                Sql.instant(row, "raised_at"),
                row.getInt("audits"),
                row.getInt("wrong"),
                row.getDouble("stake"),
                sql.rows(
                        "select person, role, reason, at from watch_consent where alarm_id = ? order by at",
                        consent -> new Consent(
                                consent.getString("person"),
                                consent.getString("role"),
                                consent.getString("reason"),
                                Sql.instant(consent, "at")),
                        id));
    }
}
