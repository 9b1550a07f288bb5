package sekisho.verification.review;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import sekisho.contracts.Answer;
import sekisho.contracts.AnswerDrafted;
import sekisho.contracts.Caveat;
import sekisho.contracts.Claim;
import sekisho.contracts.Draft;
import sekisho.contracts.GateReport;
import sekisho.contracts.GateReport.CheckOutcome;
import sekisho.contracts.Region;
import sekisho.contracts.Verdict;
import sekisho.contracts.VerdictReached;
import sekisho.contracts.VerdictReached.DecidedBy;
import sekisho.verification.certificate.Standing;
import sekisho.verification.gate.Caveats;
import sekisho.verification.gate.Gate;
import sekisho.verification.gate.GatePolicy;
import sekisho.verification.knowledge.Knowledge;
import sekisho.verification.verdict.Minting;
import sekisho.verification.verdict.Reached;
import sekisho.verification.verdict.Verdicts;

/** An expert settles a case. Call inside the transaction that also carries the outbox. */
public final class SettlingReview {

    /** What came of it. */
    public sealed interface Outcome {

        /** It is a verdict now; the fact is still to be told. */
        record Done(VerdictReached fact) implements Outcome {}

        /** It was a seed: closed like any other case, and no verdict. */
        record Practised(Review next, String verdictId, boolean released) implements Outcome {}

        /** A second expert has to confirm it; nothing leaves before. */
        record Awaiting(Review next) implements Outcome {}

        /** It waits on the desk again, with what was objected to in its history. */
        record SentBack(Review next) implements Outcome {}

        /** The desk does not allow it; the code is stable. */
        record Declined(String code) implements Outcome {}

        /** What would be released lacks its papers; nothing has changed. */
        record Objected(List<CheckOutcome> failed) implements Outcome {}
    }

    private final Desk desk;
    private final Reviews reviews;
    private final Verdicts verdicts;
    private final Function<Region, Knowledge> knowledge;
    private final GatePolicy policy;
    private final Standing standing;
    private final Minting minting;
    private final MeasuringExperts measuring;

    public SettlingReview(
            Desk desk,
            Reviews reviews,
            Verdicts verdicts,
            Function<Region, Knowledge> knowledge,
            GatePolicy policy,
            Standing standing,
            Minting minting,
            MeasuringExperts measuring) {
        this.desk = desk;
        this.reviews = reviews;
        this.verdicts = verdicts;
        this.knowledge = knowledge;
        this.policy = policy;
        this.standing = standing;
        this.minting = minting;
        this.measuring = measuring;
    }

    /** Settles a locked case; of high risk it is proposed to a second expert. */
    public Outcome settle(Review review, Expert expert, Settlement settlement) {
        String verdictId = minting.id();
        return switch (desk.settle(review, expert, settlement, verdictId, minting.now())) {
            case Desk.Reply.Declined(String code) -> new Outcome.Declined(code);
            case Desk.Reply.Moved(Review next, Move move) -> close(next, move, settlement, verdictId);
        };
    }

    /** A second expert makes the proposal for a locked case the settlement. */
    public Outcome confirm(Review review, Expert expert) {
        String verdictId = minting.id();
        return switch (desk.confirm(review, expert, verdictId, minting.now())) {
            case Desk.Reply.Declined(String code) -> new Outcome.Declined(code);
            case Desk.Reply.Moved(Review next, Move move) ->
                close(next, move, review.proposal().orElseThrow().settlement(), verdictId);
        };
    }

    /** A second expert sends a locked case back. */
    public Outcome object(Review review, Expert expert, String note) {
        return switch (desk.object(review, expert, note, minting.now())) {
            case Desk.Reply.Declined(String code) -> new Outcome.Declined(code);
            case Desk.Reply.Moved(Review next, Move move) -> {
                reviews.store(next, move);
                measuring.seen(next, move, review.proposal().orElseThrow().settlement());
                yield new Outcome.SentBack(next);
            }
        };
    }

    private Outcome close(Review next, Move move, Settlement settlement, String verdictId) {
        AnswerDrafted drafted = next.file().drafted();
        Knowledge own = knowledge.apply(drafted.region());
        Optional<List<Claim>> released = claims(settlement, drafted.draft());
        List<CheckOutcome> checks = released.map(
                        claims -> Gate.papersOf(drafted.question().inquiry(), claims, own, policy.numbers()))
                .orElse(List.of());
        if (released.isPresent() && !Gate.passed(checks)) {
            return new Outcome.Objected(checks.stream()
                    .filter(check -> check.outcome() == GateReport.Outcome.FAILED)
                    .toList());
        }
        reviews.store(next, move);
        boolean seed = measuring.seen(next, move, settlement);
        if (seed && next instanceof Review.Settled) {
            return new Outcome.Practised(next, verdictId, released.isPresent());
        }
        if (!(next instanceof Review.Settled settled)) {
            return new Outcome.Awaiting(next);
        }
        VerdictReached fact = new VerdictReached(
                verdictId,
                drafted.questionId(),
                drafted.region(),
                minting.now(),
                DecidedBy.EXPERT,
                verdict(settlement, released, drafted, own),
                next.file().confidence(),
                next.file().risk(),
                standing.report(checks, policy.hash(drafted.model())),
                drafted.model());
        verdicts.keep(List.of(Reached.of(fact, drafted, settled.by(), settled.confirmedBy(), minting.salt(), own)));
        return new Outcome.Done(fact);
    }

    /** What would go out; empty when nothing would. A draft that never was an answer cannot go out as it is. */
    private static Optional<List<Claim>> claims(Settlement settlement, Draft draft) {
        return switch (settlement) {
            case Settlement.Release _ ->
                Optional.of(draft instanceof Draft.Answered answered ? answered.claims() : List.of());
            case Settlement.ReleaseCorrected(var claims) -> Optional.of(claims);
            case Settlement.Refuse _ -> Optional.empty();
        };
    }

    private static Verdict verdict(
            Settlement settlement, Optional<List<Claim>> released, AnswerDrafted drafted, Knowledge own) {
        return switch (settlement) {
            case Settlement.Refuse(String reason, String explanation) -> new Verdict.Refused(reason, explanation);
            case Settlement.Release _, Settlement.ReleaseCorrected _ ->
                new Verdict.Released(
                        new Answer(
                                drafted.question().inquiry().language(),
                                released.orElseThrow(),
                                caveats(settlement, released.orElseThrow(), drafted, own)),
                        null);
        };
    }

    /** A draft that goes out as it is keeps what it said about itself; of a correction it is found out anew. */
    private static List<Caveat> caveats(
            Settlement settlement, List<Claim> claims, AnswerDrafted drafted, Knowledge own) {
        List<Caveat> told = drafted.draft() instanceof Draft.Answered answered ? answered.caveats() : List.of();
        return settlement instanceof Settlement.Release
                ? Caveats.of(claims, told)
                : Caveats.of(
                        claims, drafted.question().inquiry(), drafted.question().askedAt(), own);
    }
}
