package sekisho.training.postgres;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** Rows of rounds. */
@ApplicationScoped
class RoundRows implements PanacheRepositoryBase<RoundRow, String> {}
