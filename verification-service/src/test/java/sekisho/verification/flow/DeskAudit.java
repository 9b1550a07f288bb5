package sekisho.verification.flow;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Reads what the desk has kept and looks for a case that was lost or doubled: every escalation has one case, every settled
 * case one verdict and every verdict one leaf, and the history of each case leads to where it stands.
 */
final class DeskAudit {

    private static final Map<String, String> RULES = new LinkedHashMap<>();

    static {
        RULES.put(
                "an escalated question without its case",
                "select question_id from verdict v where decided_by = 'gate' and state = 'escalated'"
                        + " and (select count(*) from review r where r.question_id = v.question_id) <> 1");
        RULES.put(
                "a case nobody escalated",
                "select question_id from review r where not exists (select 1 from seed s where s.review_id = r.id)"
                        + " and not exists (select 1 from verdict v"
                        + " where v.question_id = r.question_id and v.decided_by = 'gate' and v.state = 'escalated')");
        RULES.put(
                "a seed that became a verdict",
                "select r.question_id from review r join seed s on s.review_id = r.id"
                        + " where exists (select 1 from verdict v where v.question_id = r.question_id or v.id = r.verdict_id)");
        RULES.put(
                "a settled case without its verdict",
                "select question_id from review r where state = 'settled'"
                        + " and not exists (select 1 from seed s where s.review_id = r.id)"
                        + " and not exists (select 1 from verdict v"
                        + " where v.id = r.verdict_id and v.question_id = r.question_id and v.decided_by = 'expert')");
        RULES.put(
                "an expert's verdict without a settled case",
                "select question_id from verdict v where decided_by = 'expert' and not exists (select 1 from review r"
                        + " where r.verdict_id = v.id and r.state = 'settled')");
        RULES.put(
                "a verdict without exactly one leaf",
                "select question_id from verdict v"
                        + " where (select count(*) from ledger_leaf l where l.verdict_id = v.id::text) <> 1");
        RULES.put(
                "a ledger whose size is not its leaves",
                "select size::text from ledger_head where size <> (select count(*) from ledger_leaf)");
        RULES.put(
                "a case settled more than once",
                "select review_id::text from review_move where kind in ('settled', 'confirmed')"
                        + " group by review_id having count(*) > 1");
        RULES.put(
                "two people's work done by one",
                "select question_id from review where claimed_by = confirmed_by or claimed_by = proposed_by"
                        + " and state = 'confirming' or state = 'settled' and asker in (claimed_by, confirmed_by)");
    }

    private final DataSource database;

    DeskAudit(DataSource database) {
        this.database = database;
    }

    /** Everything that is wrong; nothing in a sound house. */
    List<String> findings() throws SQLException {
        List<String> findings = new ArrayList<>();
        for (Map.Entry<String, String> rule : RULES.entrySet()) {
            rows(rule.getValue()).forEach(row -> findings.add(rule.getKey() + ": " + row.getFirst()));
        }
        String histories = "select r.id::text, r.state, string_agg(m.kind, ' ' order by m.id)"
                + " from review r left join review_move m on m.review_id = r.id group by r.id, r.state";
        for (List<String> row : rows(histories)) {
            String reached =
                    replayed(row.get(2) == null ? List.of() : List.of(row.get(2).split(" ")));
            if (!reached.equals(row.get(1))) {
                findings.add("a history that leads to " + reached + ", not to " + row.get(1) + ": " + row.getFirst());
            }
        }
        return findings;
    }

    /** Where these moves lead, told without the code under test. */
    private static String replayed(List<String> moves) {
        String at = "waiting";
        for (String move : moves) {
            at = switch (move) {
                case "claimed" -> at.equals("proposed") || at.equals("confirming") ? "confirming" : "claimed";
                case "renewed", "taken-over" -> at;
                case "returned" -> at.equals("confirming") ? "proposed" : "waiting";
                case "proposed" -> at.equals("claimed") ? "proposed" : "impossible";
                case "objected" -> at.equals("confirming") ? "waiting" : "impossible";
                case "confirmed" -> at.equals("confirming") ? "settled" : "impossible";
                case "settled" -> at.equals("claimed") ? "settled" : "impossible";
                case "stepped-aside" -> at.equals("claimed") ? "waiting" : at;
                default -> "impossible";
            };
        }
        return at;
    }

    List<List<String>> rows(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query);
                ResultSet found = statement.executeQuery()) {
            List<List<String>> rows = new ArrayList<>();
            int columns = found.getMetaData().getColumnCount();
            while (found.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    row.add(found.getString(i));
                }
                rows.add(row);
            }
            return rows;
        }
    }
}
