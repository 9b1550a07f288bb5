package sekisho.verification.postgres;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sekisho.contracts.Inquiry;
import sekisho.contracts.wire.FactCodec;
import sekisho.verification.review.Proposal;
import sekisho.verification.review.Review;
import sekisho.verification.review.ReviewCase;
import sekisho.verification.review.ServiceLevels;

/** Between a case and its row. */
final class ReviewStates {

    static final String WAITING = "waiting";
    static final String CLAIMED = "claimed";
    static final String PROPOSED = "proposed";
    static final String CONFIRMING = "confirming";
    static final String SETTLED = "settled";

    private static final String BAR = "|";

    private ReviewStates() {}

    static ReviewRow newRow(Review review) {
        ReviewCase file = review.file();
        Inquiry inquiry = file.drafted().question().inquiry();
        ReviewRow row = new ReviewRow();
        row.id = UUID.fromString(file.reviewId());
        row.questionId = file.drafted().questionId();
        row.region = file.region().suffix();
        row.specialty = inquiry.specialty().name();
        row.language = inquiry.language().code();
        row.openedAt = file.openedAt();
        row.file = new String(FactCodec.encode(file), StandardCharsets.UTF_8);
        row.asker = file.asker();
        row.jurisdictions = barred(inquiry.jurisdictions());
        row.riskRank = (short) ServiceLevels.rank(file.risk());
        row.dueAt = file.dueAt();
        write(review, row);
        return row;
    }

    static void write(Review review, ReviewRow row) {
        switch (review) {
            case Review.Waiting _ -> held(row, WAITING, null, null);
            case Review.Claimed(var _, var by, var until) -> held(row, CLAIMED, by, until);
            case Review.Proposed _ -> held(row, PROPOSED, null, null);
            case Review.Confirming(var _, var _, var by, var until) -> held(row, CONFIRMING, by, until);
            case Review.Settled(var _, var by, var at, var verdictId, var confirmedBy) -> {
                held(row, SETTLED, by, null);
                row.settledAt = at;
                row.verdictId = UUID.fromString(verdictId);
                row.confirmedBy = confirmedBy;
            }
        }
        row.proposedBy = review.proposal().map(Proposal::by).orElse(null);
        row.proposal = review.proposal()
                .map(proposal -> new String(FactCodec.encode(proposal), StandardCharsets.UTF_8))
                .orElse(null);
    }

    private static void held(ReviewRow row, String state, String by, Instant until) {
        row.state = state;
        row.claimedBy = by;
        row.claimedUntil = until;
    }

    static Review review(ReviewRow row) {
        ReviewCase file = FactCodec.decode(row.file.getBytes(StandardCharsets.UTF_8), ReviewCase.class);
        return switch (row.state) {
            case WAITING -> new Review.Waiting(file);
            case CLAIMED -> new Review.Claimed(file, row.claimedBy, row.claimedUntil);
            case PROPOSED -> new Review.Proposed(file, proposal(row.proposal));
            case CONFIRMING -> new Review.Confirming(file, proposal(row.proposal), row.claimedBy, row.claimedUntil);
            case SETTLED ->
                new Review.Settled(file, row.claimedBy, row.settledAt, row.verdictId.toString(), row.confirmedBy);
            default -> throw new IllegalStateException("review " + row.id + " is in an unknown state");
        };
    }

    private static Proposal proposal(String json) {
        return FactCodec.decode(json.getBytes(StandardCharsets.UTF_8), Proposal.class);
    }

    /** Codes so that one can be looked for as {@code |code|}. */
    static String barred(List<String> codes) {
        return codes.isEmpty() ? "" : codes.stream().collect(Collectors.joining(BAR, BAR, BAR));
    }

    static List<String> unbarred(String codes) {
        return Stream.of(codes.split("\\|")).filter(code -> !code.isEmpty()).toList();
    }
}
