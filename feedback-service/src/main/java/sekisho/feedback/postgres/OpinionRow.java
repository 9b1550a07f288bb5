package sekisho.feedback.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.ColumnTransformer;
import sekisho.feedback.intake.Opinion;

/** An opinion as a row. */
@Entity
@Table(name = "opinion")
class OpinionRow {

    @Id
    @Column(name = "opinion_id")
    String opinionId;

    @Column(name = "question_id")
    String questionId;

    String region;

    @ColumnTransformer(write = "?::jsonb")
    String document;

    @Column(name = "given_at")
    Instant givenAt;

    boolean waiting;

    @Column(name = "resolved_at")
    Instant resolvedAt;

    Opinion opinion() {
        return Documents.read(document, Opinion.class);
    }
}
