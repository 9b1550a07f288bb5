package sekisho.training.postgres;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import sekisho.training.release.Approval;
import sekisho.training.release.Release;
import sekisho.training.release.Release.Standing;
import sekisho.training.release.Releases;
import sekisho.training.release.Releasing;

/** Releases in PostgreSQL; the built-in reference is written down the first time it is asked for. */
public final class PostgresReleases implements Releases {

    private final ReleaseRows rows;
    private final ApprovalRows approvals;
    private final String featureSet;
    private final InstantSource clock;

    PostgresReleases(ReleaseRows rows, ApprovalRows approvals, String featureSet, InstantSource clock) {
        this.rows = rows;
        this.approvals = approvals;
        this.featureSet = featureSet;
        this.clock = clock;
    }

    @Override
    public Release active(String target) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> rows.find("target = ?1 and standing = ?2", target, Standing.ACTIVE)
                        .firstResultOptional()
                        .map(this::release)
                        .orElseGet(() -> reference(target)));
    }

    /** Two replicas may both write it down: the second one's insert does nothing. */
    private Release reference(String target) {
        ReleaseRow row = ReleaseRow.of(Release.reference(target, featureSet, clock.instant()));
        rows.getEntityManager()
                .createNativeQuery("""
                        insert into release (release_id, target, number, standing, document, created_at)
                        values (:id, :target, :number, 'ACTIVE', cast(:document as jsonb), :created)
                        on conflict do nothing""")
                .setParameter("id", row.releaseId)
                .setParameter("target", row.target)
                .setParameter("number", row.number)
                .setParameter("document", row.document)
                .setParameter("created", row.createdAt)
                .executeUpdate();
        return release(rows.find("target = ?1 and standing = ?2", target, Standing.ACTIVE)
                .firstResult());
    }

    @Override
    public Optional<Release> find(String releaseId) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> rows.findByIdOptional(releaseId).map(this::release));
    }

    @Override
    public List<Release> all(String target) {
        active(target);
        return QuarkusTransaction.joiningExisting()
                .call(() -> rows.list("target = ?1 order by number desc", target).stream()
                        .map(this::release)
                        .toList());
    }

    @Override
    public String nextId(String target) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> target + "-"
                        + (rows.find("target = ?1 order by number desc", target)
                                        .firstResultOptional()
                                        .map(row -> row.number)
                                        .orElse(0)
                                + 1));
    }

    @Override
    public Optional<Release> approve(String releaseId, Approval approval) {
        return QuarkusTransaction.joiningExisting().call(() -> {
            Optional<ReleaseRow> row = rows.findByIdOptional(releaseId);
            if (row.isPresent() && row.get().standing == Standing.CANDIDATE) {
                rows.getEntityManager()
                        .createNativeQuery("""
                                insert into approval (release_id, person, role, approved_at)
                                values (:release, :person, :role, :at) on conflict do nothing""")
                        .setParameter("release", releaseId)
                        .setParameter("person", approval.by())
                        .setParameter("role", approval.role())
                        .setParameter("at", approval.at())
                        .executeUpdate();
            }
            return row.map(this::release);
        });
    }

    /** Stores what a decision does to releases, in order, in the running transaction. */
    void apply(Releasing releasing) {
        for (Release release : releasing.changed()) {
            ReleaseRow known = rows.findById(release.releaseId());
            if (known == null) {
                rows.persist(ReleaseRow.of(release));
            } else {
                known.standing = release.standing();
            }
            rows.flush();
        }
    }

    private Release release(ReleaseRow row) {
        return row.release(approvals.of(row.releaseId));
    }
}
