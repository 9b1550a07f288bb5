package sekisho.training.postgres;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import sekisho.training.release.Approval;

/** Rows of consents. */
@ApplicationScoped
class ApprovalRows implements PanacheRepositoryBase<ApprovalRow, ApprovalRow.Key> {

    List<Approval> of(String releaseId) {
        return list("releaseId = ?1 order by approvedAt, person", releaseId).stream()
                .map(ApprovalRow::approval)
                .toList();
    }
}
