package sekisho.feedback.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.ColumnTransformer;

/** A preference as a row; without its document once the gate has judged. */
@Entity
@Table(name = "preference")
class PreferenceRow {

    @Id
    @Column(name = "preference_id")
    String preferenceId;

    @Column(name = "question_id")
    String questionId;

    String region;

    @ColumnTransformer(write = "?::jsonb")
    String document;

    @Column(name = "proposed_at")
    Instant proposedAt;

    @Column(name = "judged_at")
    Instant judgedAt;

    Boolean passed;
}
