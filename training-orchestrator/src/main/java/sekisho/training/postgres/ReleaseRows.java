package sekisho.training.postgres;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** Rows of releases. */
@ApplicationScoped
class ReleaseRows implements PanacheRepositoryBase<ReleaseRow, String> {}
