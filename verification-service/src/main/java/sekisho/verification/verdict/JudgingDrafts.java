package sekisho.verification.verdict;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import sekisho.contracts.AnswerDrafted;
import sekisho.contracts.Region;
import sekisho.contracts.Verdict;
import sekisho.contracts.VerdictReached;
import sekisho.contracts.VerdictReached.DecidedBy;
import sekisho.verification.certificate.Standing;
import sekisho.verification.gate.Decision;
import sekisho.verification.gate.Gate;
import sekisho.verification.gate.GatePolicy;
import sekisho.verification.gate.SecondOpinion;
import sekisho.verification.knowledge.Knowledge;
import sekisho.verification.review.Review;
import sekisho.verification.review.ReviewCase;
import sekisho.verification.review.Reviews;

/** Brings drafts before the gate. Call inside the transaction that also carries inbox and outbox. */
public final class JudgingDrafts {

    private final Function<Region, Knowledge> knowledge;
    private final GatePolicy policy;
    private final Standing standing;
    private final Minting minting;
    private final Verdicts verdicts;
    private final Reviews reviews;

    public JudgingDrafts(
            Function<Region, Knowledge> knowledge,
            GatePolicy policy,
            Standing standing,
            Minting minting,
            Verdicts verdicts,
            Reviews reviews) {
        this.knowledge = knowledge;
        this.policy = policy;
        this.standing = standing;
        this.minting = minting;
        this.verdicts = verdicts;
        this.reviews = reviews;
    }

    /** Which of these questions have a verdict of the gate already. */
    public Set<String> judged(List<AnswerDrafted> drafts) {
        return verdicts.judged(drafts.stream().map(AnswerDrafted::questionId).toList());
    }

    /** As {@link #judge(List, Map)}, where nobody was asked for a second opinion. */
    public List<Reached> judge(List<AnswerDrafted> drafts) {
        return judge(drafts, Map.of());
    }

    /**
     * Judges each question that has no verdict of the gate yet, once, and keeps what was decided; in the order given.
     *
     * @param opinions what a second model said, by question, of those it was asked about
     */
    public List<Reached> judge(List<AnswerDrafted> drafts, Map<String, SecondOpinion> opinions) {
        Set<String> judged = new HashSet<>(judged(drafts));
        List<Reached> reached = new ArrayList<>(drafts.size());
        List<Review> opened = new ArrayList<>();
        for (AnswerDrafted drafted : drafts) {
            if (judged.add(drafted.questionId())) {
                reached.add(judge(drafted, Optional.ofNullable(opinions.get(drafted.questionId())), opened));
            }
        }
        verdicts.keep(reached);
        reviews.open(opened);
        return reached;
    }

    private Reached judge(AnswerDrafted drafted, Optional<SecondOpinion> opinion, List<Review> opened) {
        Knowledge own = knowledge.apply(drafted.region());
        Decision decision = Gate.judge(drafted, own, policy, opinion.orElseGet(this::nobodysOpinion));
        Verdict verdict = verdict(decision, drafted, opened);
        VerdictReached fact = new VerdictReached(
                minting.id(),
                drafted.questionId(),
                drafted.region(),
                minting.now(),
                DecidedBy.GATE,
                verdict,
                decision.confidence(),
                decision.risk(),
                standing.report(decision.checks(), policy.hash(drafted.model()))
                        .withSecondModel(opinion.isPresent() ? policy.second().model() : null),
                drafted.model());
        return Reached.of(fact, drafted, null, minting.salt(), own);
    }

    private SecondOpinion nobodysOpinion() {
        return policy.second().configured()
                ? new SecondOpinion.NotNeeded()
                : new SecondOpinion.Absent(SecondOpinion.Absence.NOT_CONFIGURED);
    }

    private Verdict verdict(Decision decision, AnswerDrafted drafted, List<Review> opened) {
        return switch (decision) {
            case Decision.Release release -> new Verdict.Released(release.answer(), release.alternative());
            case Decision.Refuse refuse -> new Verdict.Refused(refuse.reason(), null);
            case Decision.Escalate escalate -> {
                ReviewCase file = new ReviewCase(
                        minting.id(),
                        drafted,
                        escalate.reasons(),
                        escalate.checks(),
                        escalate.confidence(),
                        escalate.risk(),
                        minting.now());
                opened.add(new Review.Waiting(file));
                yield new Verdict.Escalated(file.reviewId(), escalate.reasons());
            }
        };
    }
}
