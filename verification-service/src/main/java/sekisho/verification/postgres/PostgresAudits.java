package sekisho.verification.postgres;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import sekisho.contracts.Region;
import sekisho.contracts.Verdict;
import sekisho.contracts.VerdictReached;
import sekisho.contracts.wire.FactCodec;
import sekisho.verification.certificate.Audit;
import sekisho.verification.certificate.Audits;
import sekisho.verification.certificate.Strata;

/** Audits in PostgreSQL; ids are UUIDs of version 7, so their order is the order of release. */
public final class PostgresAudits implements Audits {

    private static final String COLUMNS =
            "select document, judged_by, judged_at, correct, high_risk, reason from audit ";
    private static final String NEXT = COLUMNS
            + "where judged_at is null and region = any (?) and asker <> ?"
            + " and (held_until is null or held_until < ? or held_by = ?)"
            + " order by coalesce(held_by = ? and held_until >= ?, false) desc, verdict_id limit 1 for update skip locked";
    private static final String JUDGED = COLUMNS
            + "where policy_hash = ? and cause = 'random' and judged_at is not null and not exists (select 1 from audit o"
            + " where o.policy_hash = audit.policy_hash and o.stratum = audit.stratum and o.cause = 'random'"
            + " and o.judged_at is null and o.verdict_id < audit.verdict_id) order by verdict_id";
    private static final String TRAFFIC =
            "select document from verdict where decided_by = 'gate' and state = 'released'"
                    + " and document::jsonb -> 'gate' ->> 'policyHash' = ?"
                    + " and not exists (select 1 from audit where audit.verdict_id = verdict.id) order by id desc limit ?";

    private final Sql sql;

    public PostgresAudits(DataSource database) {
        this.sql = new Sql(database, "audits");
    }

    @Override
    public String seed() {
        return sql.rows("select seed from watch where id = 1", row -> row.getString(1))
                .getFirst();
    }

    @Override
    public void keep(List<Audit.Drawn> drawn) {
        sql.changeAll(
                "insert into audit (verdict_id, region, stratum, policy_hash, score, asker, cause, released_at, document)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (verdict_id) do nothing",
                drawn.stream().map(PostgresAudits::values).toList());
    }

    private static Object[] values(Audit.Drawn drawn) {
        return new Object[] {
            UUID.fromString(drawn.verdictId()),
            drawn.binding().region(),
            drawn.stratum(),
            drawn.binding().policyHash(),
            drawn.score(),
            drawn.asker(),
            drawn.cause().name().toLowerCase(Locale.ROOT),
            drawn.releasedAt(),
            new String(FactCodec.encode(drawn), StandardCharsets.UTF_8)
        };
    }

    @Override
    public Optional<Audit> next(Set<Region> regions, String expert, Instant now, Instant until) {
        Optional<Audit> found =
                sql.rows(NEXT, PostgresAudits::audit, names(regions), expert, now, expert, expert, now).stream()
                        .findFirst();
        found.ifPresent(audit -> sql.change(
                "update audit set held_by = ?, held_until = ? where verdict_id = ?",
                expert,
                until,
                UUID.fromString(audit.drawn().verdictId())));
        return found;
    }

    @Override
    public Optional<Audit> lock(String verdictId) {
        return sql
                .rows(COLUMNS + "where verdict_id = ? for update", PostgresAudits::audit, UUID.fromString(verdictId))
                .stream()
                .findFirst();
    }

    @Override
    public void store(Audit audit) {
        Audit.Finding finding = audit.finding().orElseThrow();
        sql.change(
                "update audit set judged_by = ?, judged_at = ?, correct = ?, high_risk = ?, reason = ?, held_by = null,"
                        + " held_until = null where verdict_id = ? and judged_at is null",
                finding.by(),
                finding.at(),
                finding.correct(),
                finding.highRisk(),
                finding.reason(),
                UUID.fromString(audit.drawn().verdictId()));
    }

    @Override
    public long waiting(Set<Region> regions, String expert) {
        return sql.rows(
                        "select count(*) from audit where judged_at is null and region = any (?) and asker <> ?",
                        row -> row.getLong(1),
                        names(regions),
                        expert)
                .getFirst();
    }

    @Override
    public List<Audit> judged(String policyHash) {
        return sql.rows(JUDGED, PostgresAudits::audit, policyHash);
    }

    @Override
    public Map<String, List<Double>> traffic(String policyHash, int limit) {
        Map<String, List<Double>> scores = new HashMap<>();
        sql.rows(TRAFFIC, row -> row.getString(1), policyHash, limit).stream()
                .map(document -> FactCodec.decode(document.getBytes(StandardCharsets.UTF_8), VerdictReached.class))
                .forEach(fact -> {
                    if (fact.verdict() instanceof Verdict.Released released) {
                        scores.computeIfAbsent(Strata.of(released.answer()), stratum -> new ArrayList<>())
                                .add(fact.confidence());
                    }
                });
        return scores;
    }

    private static String[] names(Set<Region> regions) {
        return regions.stream().map(Region::suffix).toArray(String[]::new);
    }

    private static Audit audit(ResultSet row) throws SQLException {
        Audit.Drawn drawn =
                FactCodec.decode(row.getString("document").getBytes(StandardCharsets.UTF_8), Audit.Drawn.class);
        Instant judgedAt = Sql.instant(row, "judged_at");
        return new Audit(
                drawn,
                judgedAt == null
                        ? Optional.empty()
                        : Optional.of(new Audit.Finding(
                                row.getString("judged_by"),
                                judgedAt,
                                row.getBoolean("correct"),
                                row.getBoolean("high_risk"),
                                row.getString("reason"))));
    }
}
