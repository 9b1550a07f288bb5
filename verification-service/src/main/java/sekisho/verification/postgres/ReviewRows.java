package sekisho.verification.postgres;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Parameters;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The table of cases; ids are UUIDs of version 7, so their order is the order of opening. */
@Singleton
class ReviewRows implements PanacheRepositoryBase<ReviewRow, UUID> {

    private static final UUID BEGINNING = new UUID(0, 0);

    List<ReviewRow> takeable(Set<String> regions, Instant now, UUID after, int limit) {
        return find(
                        "region in :regions and id > :after and (state = 'waiting' or state = 'claimed' and claimedUntil < :now)"
                                + " order by id",
                        Parameters.with("regions", regions)
                                .and("after", after == null ? BEGINNING : after)
                                .and("now", now))
                .page(Page.ofSize(limit))
                .list();
    }

    List<ReviewRow> claimed(Set<String> regions, String by, Instant now, UUID after, int limit) {
        return find(
                        "region in :regions and id > :after and state = 'claimed' and claimedBy = :by and claimedUntil >= :now"
                                + " order by id",
                        Parameters.with("regions", regions)
                                .and("after", after == null ? BEGINNING : after)
                                .and("by", by)
                                .and("now", now))
                .page(Page.ofSize(limit))
                .list();
    }
}
