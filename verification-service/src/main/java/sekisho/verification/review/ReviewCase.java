package sekisho.verification.review;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import sekisho.contracts.AnswerDrafted;
import sekisho.contracts.GateReport.CheckOutcome;
import sekisho.contracts.Region;
import sekisho.contracts.Risk;

/**
 * The file on the desk.
 *
 * @param drafted question, draft and evidence
 * @param reasons why the gate would not decide
 * @param checks what each check found
 * @param confidence what the gate made of the signals, 0..1
 */
public record ReviewCase(
        String reviewId,
        AnswerDrafted drafted,
        List<String> reasons,
        List<CheckOutcome> checks,
        double confidence,
        Risk risk,
        Instant openedAt) {

    public ReviewCase {
        Objects.requireNonNull(reviewId, "reviewId");
        Objects.requireNonNull(drafted, "drafted");
        reasons = List.copyOf(reasons);
        checks = List.copyOf(checks);
        Objects.requireNonNull(risk, "risk");
        Objects.requireNonNull(openedAt, "openedAt");
    }

    /** When it has to be settled. */
    public Instant dueAt() {
        return ServiceLevels.due(risk, openedAt);
    }

    public Region region() {
        return drafted.region();
    }

    /** Pseudonym of who asked. */
    public String asker() {
        return drafted.question().asker().pseudonym();
    }
}
