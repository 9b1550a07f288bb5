package sekisho.verification.postgres;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import sekisho.contracts.Language;
import sekisho.contracts.Region;
import sekisho.contracts.Specialty;
import sekisho.verification.review.Lanes;
import sekisho.verification.review.Queue;
import sekisho.verification.review.Review;

/** The queue in PostgreSQL: one ordered, filtered look at the table of cases. */
@Singleton
public class PostgresQueue implements Queue {

    private static final String COLUMNS = "r.id, r.state, r.claimed_by, r.claimed_until, r.settled_at, r.verdict_id,"
            + " r.file, r.proposal, r.confirmed_by";
    private static final String TAKEABLE =
            "(r.state in ('waiting', 'proposed') or r.state in ('claimed', 'confirming') and r.claimed_until < ?)";
    private static final String ORDER = "(case when r.due_at < ? then 0 else 1 end, r.risk_rank, r.due_at, r.id)";

    private final Statements statements;

    PostgresQueue(DataSource database) {
        this.statements = new Statements(database);
    }

    @Override
    public List<Review> page(Look look, Place after, int limit) {
        Condition where = condition(look);
        switch (look.stand()) {
            case WAITING -> takeable(where, look);
            case MINE ->
                where.and(
                        "(r.state in ('claimed', 'confirming') and r.claimed_by = ? and r.claimed_until >= ?"
                                + " or r.state in ('proposed', 'confirming') and r.proposed_by = ?)",
                        look.expert().pseudonym(),
                        look.now(),
                        look.expert().pseudonym());
            case DEPUTISED ->
                where.and(
                        "r.state in ('claimed', 'confirming') and r.claimed_by = any(?) and coalesce(r.proposed_by, '') <> ?",
                        look.expert().standsInFor(),
                        look.expert().pseudonym());
        }
        if (after != null) {
            where.and(
                    ORDER + " > (?, ?, ?, ?)",
                    after.now(),
                    after.overdue() ? 0 : 1,
                    after.rank(),
                    after.due(),
                    UUID.fromString(after.reviewId()));
        }
        List<Object> values = new ArrayList<>(where.values);
        values.add(look.now());
        values.add(limit);
        return statements.query(
                "queue",
                "select " + COLUMNS + " from review r where " + where.words + " order by " + ORDER + " limit ?",
                values,
                PostgresQueue::review);
    }

    @Override
    public List<LaneLoad> lanes(Look look, int limit) {
        Condition where = condition(look);
        where.and("coalesce(r.proposed_by, '') <> ?", look.expert().pseudonym());
        List<Object> values = new ArrayList<>(List.of(look.now(), look.now(), look.now(), look.now(), look.now()));
        values.addAll(where.values);
        values.add(limit);
        return statements.query(
                "lanes",
                "select r.jurisdictions, r.specialty, r.language, count(*) filter (where " + TAKEABLE + ") as waiting,"
                        + " count(*) filter (where " + TAKEABLE + " and r.due_at < ?) as overdue,"
                        + " count(*) filter (where not " + TAKEABLE + ") as held,"
                        + " min(r.due_at) filter (where " + TAKEABLE + ") as next_due"
                        + " from review r where " + where.words
                        + " group by 1, 2, 3 order by overdue desc, next_due nulls last, 1, 2, 3 limit ?",
                values,
                row -> new LaneLoad(
                        ReviewStates.unbarred(row.getString("jurisdictions")),
                        Specialty.valueOf(row.getString("specialty")),
                        Language.of(row.getString("language")).orElseThrow(),
                        row.getLong("waiting"),
                        row.getLong("overdue"),
                        row.getLong("held"),
                        Statements.instant(row, "next_due")));
    }

    private static void takeable(Condition where, Look look) {
        where.and(TAKEABLE, look.now());
        where.and("coalesce(r.proposed_by, '') <> ?", look.expert().pseudonym());
    }

    private static Condition condition(Look look) {
        Condition where = new Condition();
        where.and(
                "r.state <> 'settled' and r.region = any(?)",
                look.regions().stream().map(Region::suffix).toList());
        where.and("r.asker <> ?", look.expert().pseudonym());
        where.and("r.id <> all(?::uuid[])", List.copyOf(look.expert().conflicts()));
        if (look.jurisdiction() != null) {
            where.and("position(? in r.jurisdictions) > 0", ReviewStates.barred(List.of(look.jurisdiction())));
        }
        if (look.specialty() != null) {
            where.and("r.specialty = ?", look.specialty().name());
        }
        if (look.language() != null) {
            where.and("r.language = ?", look.language().code());
        }
        whose(where, look);
        return where;
    }

    private static void whose(Condition where, Look look) {
        Lanes declared = look.declared();
        String mine =
                "(? or r.jurisdictions = '' or exists (select 1 from unnest(?::text[]) as code where position(code in r.jurisdictions) > 0))"
                        + " and (? or r.specialty = any(?)) and (? or r.language = any(?))";
        Object[] values = {
            declared.jurisdictions().isEmpty(),
            declared.jurisdictions().stream()
                    .map(code -> ReviewStates.barred(List.of(code)))
                    .toList(),
            declared.specialties().isEmpty(),
            declared.specialties().stream().map(Specialty::name).toList(),
            declared.languages().isEmpty(),
            declared.languages().stream().map(Language::code).toList()
        };
        switch (look.whose()) {
            case MINE -> where.and(mine, values);
            case OTHERS -> where.and("not (" + mine + ")", values);
            case ALL -> {}
        }
    }

    private static Review review(ResultSet found) throws SQLException {
        ReviewRow row = new ReviewRow();
        row.id = found.getObject("id", UUID.class);
        row.state = found.getString("state");
        row.claimedBy = found.getString("claimed_by");
        row.claimedUntil = Statements.instant(found, "claimed_until");
        row.file = found.getString("file");
        row.proposal = found.getString("proposal");
        return ReviewStates.review(row);
    }

    /** Words of a condition and the values in it, in step. */
    private static final class Condition {
        private final StringBuilder words = new StringBuilder("true");
        private final List<Object> values = new ArrayList<>();

        void and(String more, Object... with) {
            words.append(" and (").append(more).append(')');
            values.addAll(List.of(with));
        }
    }
}
