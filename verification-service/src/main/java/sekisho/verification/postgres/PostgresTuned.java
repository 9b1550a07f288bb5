package sekisho.verification.postgres;

import java.util.Collection;
import javax.sql.DataSource;
import sekisho.verification.certificate.Tuned;

/** Questions that something may have been tuned on, in PostgreSQL. */
public final class PostgresTuned implements Tuned {

    private final Sql sql;

    public PostgresTuned(DataSource database) {
        this.sql = new Sql(database, "tuned-on");
    }

    @Override
    public void note(Collection<String> digests) {
        sql.change("insert into tuned_on (digest) select unnest(?) on conflict do nothing", (Object)
                digests.stream().distinct().toArray(String[]::new));
    }

    @Override
    public boolean any(Collection<String> digests) {
        return sql.rows(
                        "select exists (select 1 from tuned_on where digest = any (?))",
                        row -> row.getBoolean(1),
                        (Object) digests.toArray(String[]::new))
                .getFirst();
    }
}
