package sekisho.training.postgres;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import javax.sql.DataSource;
import sekisho.doors.postgres.Outbox;

/** Opens this door: hands the wiring its three ports. */
@ApplicationScoped
public class PostgresDoor {

    private final RoundRows rounds;
    private final ReleaseRows releases;
    private final ApprovalRows approvals;

    PostgresDoor(RoundRows rounds, ReleaseRows releases, ApprovalRows approvals) {
        this.rounds = rounds;
        this.releases = releases;
        this.approvals = approvals;
    }

    public PostgresReleases releases(String featureSet, InstantSource clock) {
        return new PostgresReleases(releases, approvals, featureSet, clock);
    }

    public PostgresRounds rounds(PostgresReleases releases, Outbox outbox) {
        return new PostgresRounds(rounds, releases, outbox);
    }

    public PostgresPairs pairs(DataSource database) {
        return new PostgresPairs(database);
    }
}
