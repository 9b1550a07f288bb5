package sekisho.verification.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A row of {@code verdict}; written once. */
@Entity
@Table(name = "verdict")
class VerdictRow {

    @Id
    UUID id;

    @Column(name = "question_id")
    String questionId;

    String region;

    @Column(name = "decided_by")
    String decidedBy;

    String state;

    @Column(name = "reached_at")
    Instant reachedAt;

    String asker;
    String salt;
    String question;
    String answer;
    String document;
}
