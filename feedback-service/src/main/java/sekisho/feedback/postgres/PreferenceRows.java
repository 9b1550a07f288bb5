package sekisho.feedback.postgres;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import sekisho.feedback.preference.Preference;
import sekisho.feedback.preference.Preferences;

/** Preferences in PostgreSQL. */
@ApplicationScoped
public class PreferenceRows implements PanacheRepositoryBase<PreferenceRow, String>, Preferences {

    @Override
    public void put(Preference preference, Instant at) {
        getEntityManager()
                .createNativeQuery("""
                        insert into preference (preference_id, question_id, region, document, proposed_at)
                        values (:id, :question, :region, cast(:document as jsonb), :at) on conflict do nothing""")
                .setParameter("id", preference.preferenceId())
                .setParameter("question", preference.questionId())
                .setParameter("region", preference.region().suffix())
                .setParameter("document", Documents.write(preference))
                .setParameter("at", at)
                .executeUpdate();
    }

    @Override
    public Optional<Preference> waiting(String preferenceId) {
        return Optional.ofNullable(findById(preferenceId, LockModeType.PESSIMISTIC_WRITE))
                .filter(row -> row.judgedAt == null)
                .map(row -> Documents.read(row.document, Preference.class));
    }

    @Override
    public void judged(String preferenceId, boolean passed, Instant at) {
        PreferenceRow row = findById(preferenceId);
        row.judgedAt = at;
        row.passed = passed;
        row.document = null;
    }
}
