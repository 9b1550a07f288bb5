package sekisho.verification.verdict;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import sekisho.contracts.Answer;
import sekisho.contracts.AnswerDrafted;
import sekisho.contracts.Digests;
import sekisho.contracts.Region;
import sekisho.contracts.Verdict;
import sekisho.contracts.VerdictReached;
import sekisho.contracts.VerdictReached.DecidedBy;
import sekisho.verification.certificate.Audit;
import sekisho.verification.certificate.AuditingReleases;
import sekisho.verification.certificate.Binding;
import sekisho.verification.certificate.Ruling;
import sekisho.verification.certificate.Strata;
import sekisho.verification.certificate.Titles;
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
    private final Titles titles;
    private final AuditingReleases audits;
    private final Minting minting;
    private final Verdicts verdicts;
    private final Reviews reviews;

    public JudgingDrafts(
            Function<Region, Knowledge> knowledge,
            GatePolicy policy,
            Titles titles,
            AuditingReleases audits,
            Minting minting,
            Verdicts verdicts,
            Reviews reviews) {
        this.knowledge = knowledge;
        this.policy = policy;
        this.titles = titles;
        this.audits = audits;
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
        List<AnswerDrafted> fresh = drafts.stream()
                .filter(drafted -> judged.add(drafted.questionId()))
                .toList();
        if (fresh.isEmpty()) {
            return List.of();
        }
        Titles.Shelf shelf = titles.look();
        List<Reached> reached = new ArrayList<>(fresh.size());
        List<Review> opened = new ArrayList<>();
        List<Audit.Drawn> drawn = new ArrayList<>();
        for (AnswerDrafted drafted : fresh) {
            Knowledge own = knowledge.apply(drafted.region());
            Binding binding =
                    new Binding(policy.hash(drafted.model()), drafted.region().suffix(), own.corpus());
            Ruling ruling = rule(drafted, own, Optional.ofNullable(opinions.get(drafted.questionId())), shelf, binding);
            VerdictReached fact = verdict(ruling, drafted, opened);
            reached.add(Reached.of(fact, drafted, null, minting.salt(), own));
            draw(fact, ruling.decision(), drafted, binding, drawn);
        }
        verdicts.keep(reached);
        reviews.open(opened);
        audits.keep(drawn);
        return reached;
    }

    private Ruling rule(
            AnswerDrafted drafted,
            Knowledge own,
            Optional<SecondOpinion> opinion,
            Titles.Shelf shelf,
            Binding binding) {
        Decision decision = Gate.judge(drafted, own, policy, opinion.orElseGet(this::nobodysOpinion));
        Ruling ruling = Ruling.of(decision, shelf.at(binding, minting.now()), binding.policyHash());
        return ruling.withSecondModel(opinion.isPresent() ? policy.second().model() : null);
    }

    private VerdictReached verdict(Ruling ruling, AnswerDrafted drafted, List<Review> opened) {
        return new VerdictReached(
                minting.id(),
                drafted.questionId(),
                drafted.region(),
                minting.now(),
                DecidedBy.GATE,
                verdict(ruling.decision(), drafted, opened),
                ruling.decision().confidence(),
                ruling.decision().risk(),
                ruling.report(),
                drafted.model());
    }

    /** Chance alone chooses which released answers are looked at again. */
    private void draw(
            VerdictReached fact, Decision decision, AnswerDrafted drafted, Binding binding, List<Audit.Drawn> drawn) {
        if (fact.verdict() instanceof Verdict.Released(Answer answer, Answer _) && audits.draws(fact.verdictId())) {
            drawn.add(new Audit.Drawn(
                    fact.verdictId(),
                    fact.questionId(),
                    binding,
                    Strata.of(answer),
                    Digests.ofQuestion(drafted.question().inquiry().text()),
                    decision.score(),
                    drafted.question().asker().pseudonym(),
                    fact.reachedAt(),
                    Audit.Cause.RANDOM,
                    drafted.question().inquiry(),
                    answer));
        }
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
