package sekisho.training.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.ColumnTransformer;
import sekisho.contracts.ModelReleased;
import sekisho.contracts.wire.FactCodec;
import sekisho.training.release.Approval;
import sekisho.training.release.Release;

/** A release as a row. */
@Entity
@Table(name = "release")
class ReleaseRow {

    @Id
    @Column(name = "release_id")
    String releaseId;

    String target;
    int number;

    @Enumerated(EnumType.STRING)
    Release.Standing standing;

    @ColumnTransformer(write = "?::jsonb")
    String document;

    @Column(name = "created_at")
    Instant createdAt;

    static ReleaseRow of(Release release) {
        ReleaseRow row = new ReleaseRow();
        row.releaseId = release.releaseId();
        row.target = release.document().target();
        row.number = numberOf(release.releaseId());
        row.standing = release.standing();
        row.document = new String(FactCodec.encode(release.document()), StandardCharsets.UTF_8);
        row.createdAt = release.document().releasedAt();
        return row;
    }

    Release release(List<Approval> approvals) {
        return new Release(
                FactCodec.decode(document.getBytes(StandardCharsets.UTF_8), ModelReleased.class), standing, approvals);
    }

    /** The n of {@code ranking-policy-n}. */
    static int numberOf(String releaseId) {
        return Integer.parseInt(releaseId.substring(releaseId.lastIndexOf('-') + 1));
    }
}
