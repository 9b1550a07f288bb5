package sekisho.gateway.postgres;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import sekisho.contracts.Region;
import sekisho.gateway.question.QuestionState;

/** The table of questions. */
@ApplicationScoped
public class QuestionRows implements PanacheRepositoryBase<QuestionRow, UUID> {

    /** Locks the rows until the transaction ends, in the order of their ids. */
    List<QuestionRow> locked(Collection<UUID> ids) {
        return find("id in ?1 order by id", ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    List<QuestionRow> history(String asker, Collection<Region> regions, Optional<UUID> before, int limit) {
        return newest("asker = ?1 and region in ?2", asker, regions, before, limit);
    }

    List<QuestionRow> lawChanged(String asker, Collection<Region> regions, Optional<UUID> before, int limit) {
        return newest("asker = ?1 and region in ?2 and lawRevision > 0", asker, regions, before, limit);
    }

    private List<QuestionRow> newest(
            String which, String asker, Collection<Region> regions, Optional<UUID> before, int limit) {
        return (before.isEmpty()
                        ? find(which + " order by id desc", asker, regions)
                        : find(which + " and id < ?3 order by id desc", asker, regions, before.get()))
                .page(0, limit)
                .list();
    }

    List<QuestionRow> released(String asker, Region region, String conversationId, int most) {
        return find(
                        "asker = ?1 and region = ?2 and conversationId = ?3 and state = ?4 order by id desc",
                        asker,
                        region,
                        conversationId,
                        QuestionState.RELEASED)
                .page(0, most)
                .list();
    }
}
