package sekisho.verification.http;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import sekisho.contracts.Digests;
import sekisho.contracts.GateReport.CheckOutcome;
import sekisho.contracts.VerdictReached;
import sekisho.contracts.wire.FactCodec;
import sekisho.doors.http.Problem;
import sekisho.doors.http.ProblemException;
import sekisho.doors.postgres.Outbox;
import sekisho.verification.knowledge.Knowledge;
import sekisho.verification.knowledge.OwnCopies;
import sekisho.verification.review.Expert;
import sekisho.verification.review.Replies;
import sekisho.verification.review.Review;
import sekisho.verification.review.SettlingReview;
import sekisho.verification.verdict.Reached;

/** Settles over HTTP: the verdict, its leaf, the case, the kept reply and the outbox are the request's one transaction. */
@Singleton
class Settling {

    private static final Logger LOG = Logger.getLogger(Settling.class);
    private static final int KEY_CHARS_MAX = 200;

    private final SettlingReview settling;
    private final Replies replies;
    private final Outbox outbox;
    private final OwnCopies copies;
    private final MeterRegistry meters;

    Settling(SettlingReview settling, Replies replies, Outbox outbox, OwnCopies copies, MeterRegistry meters) {
        this.settling = settling;
        this.replies = replies;
        this.outbox = outbox;
        this.copies = copies;
        this.meters = meters;
    }

    /**
     * What a settlement led to.
     *
     * @param verdictId absent while no verdict was reached
     * @param state {@code released} or {@code refused}; {@code proposed} while a second expert is awaited; {@code waiting}
     *     where one has objected
     */
    record SettledView(String reviewId, String questionId, String verdictId, String state) {}

    /** What a key stands for; another request under it is refused. */
    private record Kept(String move, String reviewId, Object body) {}

    SettledView settle(Review review, Expert expert, SettlementRequest request, String key) {
        return once(review, expert, key, new Kept("settle", review.file().reviewId(), request), () -> {
            Knowledge knowledge = copies.of(review.file().region());
            var settlement =
                    request.settlement(review.file().drafted().question().inquiry(), knowledge);
            return told(review, settling.settle(review, expert, settlement));
        });
    }

    SettledView confirm(Review review, Expert expert, String key) {
        return once(
                review,
                expert,
                key,
                new Kept("confirm", review.file().reviewId(), null),
                () -> told(review, settling.confirm(review, expert)));
    }

    SettledView object(Review review, Expert expert, String note, String key) {
        return once(
                review,
                expert,
                key,
                new Kept("object", review.file().reviewId(), note),
                () -> told(review, settling.object(review, expert, note)));
    }

    /** The case is locked, so that of two requests with one key the second finds what the first has kept. */
    private SettledView once(Review review, Expert expert, String key, Kept asked, Supplier<SettledView> move) {
        if (key == null) {
            return move.get();
        }
        if (!key.matches("[\\x21-\\x7e]{1," + KEY_CHARS_MAX + "}")) {
            throw ProblemException.invalid(
                    "Idempotency-Key", "has 1 to " + KEY_CHARS_MAX + " visible ASCII characters");
        }
        String digest = Digests.sha256(FactCodec.encode(asked));
        Optional<Replies.Kept> before = replies.find(expert.pseudonym(), key);
        if (before.isPresent()) {
            if (!before.get().digest().equals(digest)) {
                throw ProblemException.of(422, "idempotency-key-reused", "This key stands for another request.");
            }
            return FactCodec.decode(before.get().reply().getBytes(StandardCharsets.UTF_8), SettledView.class);
        }
        SettledView reply = move.get();
        replies.keep(
                expert.pseudonym(),
                key,
                review.file().reviewId(),
                new Replies.Kept(digest, new String(FactCodec.encode(reply), StandardCharsets.UTF_8)));
        return reply;
    }

    private SettledView told(Review review, SettlingReview.Outcome outcome) {
        String reviewId = review.file().reviewId();
        String questionId = review.file().drafted().questionId();
        return switch (outcome) {
            case SettlingReview.Outcome.Declined(String code) -> throw ReviewMoves.declined(code);
            case SettlingReview.Outcome.Objected(List<CheckOutcome> failed) -> throw objected(failed);
            case SettlingReview.Outcome.Practised(Review _, String verdictId, boolean released) ->
                new SettledView(reviewId, questionId, verdictId, released ? "released" : "refused");
            case SettlingReview.Outcome.Awaiting(Review next) ->
                new SettledView(reviewId, questionId, null, ReviewViews.stateOf(next));
            case SettlingReview.Outcome.SentBack(Review next) ->
                new SettledView(reviewId, questionId, null, ReviewViews.stateOf(next));
            case SettlingReview.Outcome.Done(VerdictReached fact) -> {
                outbox.append(fact, fact.verdictId());
                count(fact);
                yield new SettledView(reviewId, questionId, fact.verdictId(), Reached.stateOf(fact.verdict()));
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
