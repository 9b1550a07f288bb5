package sekisho.training.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import sekisho.training.release.Approval;

/** A person's consent as a row: one per person and release. */
@Entity
@Table(name = "approval")
@IdClass(ApprovalRow.Key.class)
class ApprovalRow {

    /** Who consented to what. */
    record Key(String releaseId, String person) implements Serializable {}

    @Id
    @Column(name = "release_id")
    String releaseId;

    @Id
    String person;

    String role;

    @Column(name = "approved_at")
    Instant approvedAt;

    static ApprovalRow of(String releaseId, Approval approval) {
        ApprovalRow row = new ApprovalRow();
        row.releaseId = releaseId;
        row.person = approval.by();
        row.role = approval.role();
        row.approvedAt = approval.at();
        return row;
    }

    Approval approval() {
        return new Approval(person, role, approvedAt);
    }
}
