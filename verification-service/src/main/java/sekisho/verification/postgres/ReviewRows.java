package sekisho.verification.postgres;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.UUID;

/** The table of cases; ids are UUIDs of version 7, so their order is the order of opening. */
@Singleton
class ReviewRows implements PanacheRepositoryBase<ReviewRow, UUID> {}
