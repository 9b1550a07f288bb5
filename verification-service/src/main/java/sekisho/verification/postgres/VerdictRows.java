package sekisho.verification.postgres;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The table of verdicts. */
@Singleton
class VerdictRows implements PanacheRepositoryBase<VerdictRow, UUID> {

    List<String> judgedByGate(Collection<String> questionIds) {
        return getEntityManager()
                .createQuery(
                        "select v.questionId from VerdictRow v where v.questionId in :ids and v.decidedBy = 'gate'",
                        String.class)
                .setParameter("ids", questionIds)
                .getResultList();
    }
}
