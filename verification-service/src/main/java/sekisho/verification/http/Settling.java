package sekisho.verification.http;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import org.jboss.logging.Logger;
import sekisho.contracts.GateReport.CheckOutcome;
import sekisho.contracts.VerdictReached;
import sekisho.doors.http.Problem;
import sekisho.doors.http.ProblemException;
import sekisho.doors.postgres.Outbox;
import sekisho.verification.knowledge.Knowledge;
import sekisho.verification.knowledge.OwnCopies;
import sekisho.verification.review.Expert;
import sekisho.verification.review.Review;
import sekisho.verification.review.SettlingReview;
import sekisho.verification.verdict.Reached;

/** Settles over HTTP: the verdict, its leaf, the case and the outbox are the request's one transaction. */
@Singleton
class Settling {

    private static final Logger LOG = Logger.getLogger(Settling.class);

    private final SettlingReview settling;
    private final Outbox outbox;
    private final OwnCopies copies;
    private final MeterRegistry meters;

    Settling(SettlingReview settling, Outbox outbox, OwnCopies copies, MeterRegistry meters) {
        this.settling = settling;
        this.outbox = outbox;
        this.copies = copies;
        this.meters = meters;
    }

    /** What a settlement led to. */
    record SettledView(String reviewId, String questionId, String verdictId, String state) {}

    SettledView settle(Review review, Expert expert, SettlementRequest request) {
        Knowledge knowledge = copies.of(review.file().region());
        var settlement = request.settlement(review.file().drafted().question().inquiry(), knowledge);
        return switch (settling.settle(review, expert, settlement)) {
            case SettlingReview.Outcome.Declined(String code) -> throw ReviewResource.declined(code);
            case SettlingReview.Outcome.Objected(List<CheckOutcome> failed) -> throw objected(failed);
            case SettlingReview.Outcome.Done(VerdictReached fact) -> {
                outbox.append(fact, fact.verdictId());
                count(fact);
                yield new SettledView(
                        review.file().reviewId(), fact.questionId(), fact.verdictId(), Reached.stateOf(fact.verdict()));
            }
        };
    }

    private static ProblemException objected(List<CheckOutcome> failed) {
        return new ProblemException(Problem.of(
                422,
                "papers-missing",
                "What would be released does not carry its papers; nothing has changed.",
                failed.stream()
                        .map(check -> new Problem.FieldError(check.name(), check.detail()))
                        .toList()));
    }

    private void count(VerdictReached fact) {
        String state = Reached.stateOf(fact.verdict());
        String reason = Reached.reasonOf(fact.verdict());
        meters.counter(
                        "sekisho.verdicts",
                        "region",
                        fact.region().suffix(),
                        "verdict",
                        state,
                        "reason",
                        reason,
                        "decided_by",
                        fact.decidedBy().name().toLowerCase(Locale.ROOT))
                .increment();
        LOG.infof(
                "questionId=%s region=%s verdict=%s reason=%s",
                fact.questionId(), fact.region().suffix(), state, reason);
    }
}
