package sekisho.verification.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A row of {@code review}. */
@Entity
@Table(name = "review")
class ReviewRow {

    @Id
    UUID id;

    @Column(name = "question_id")
    String questionId;

    String region;
    String specialty;
    String language;
    String state;

    @Column(name = "claimed_by")
    String claimedBy;

    @Column(name = "claimed_until")
    Instant claimedUntil;

    @Column(name = "opened_at")
    Instant openedAt;

    @Column(name = "settled_at")
    Instant settledAt;

    @Column(name = "verdict_id")
    UUID verdictId;

    String file;

    String asker;

    /** Codes with a bar before, between and behind them; empty means any. */
    String jurisdictions;

    @Column(name = "risk_rank")
    short riskRank;

    @Column(name = "due_at")
    Instant dueAt;

    /** What a first expert proposed, as JSON. */
    String proposal;

    @Column(name = "proposed_by")
    String proposedBy;

    @Column(name = "confirmed_by")
    String confirmedBy;
}
