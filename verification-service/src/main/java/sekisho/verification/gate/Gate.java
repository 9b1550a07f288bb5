package sekisho.verification.gate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sekisho.contracts.Answer;
import sekisho.contracts.AnswerDrafted;
import sekisho.contracts.Caveat;
import sekisho.contracts.Claim;
import sekisho.contracts.Draft;
import sekisho.contracts.GateReport.CheckOutcome;
import sekisho.contracts.GateReport.Outcome;
import sekisho.contracts.Inquiry;
import sekisho.contracts.Risk;
import sekisho.verification.gate.Clearance.Named;
import sekisho.verification.knowledge.Knowledge;

/** May this draft be shown? A pure function; everything uncertain goes to an expert. */
public final class Gate {

    public static final String NOTHING_FOUND = "nothing-found";
    public static final String DRAFT_FAILED = "draft-failed";
    public static final String LOW_CONFIDENCE = "low-confidence";
    public static final String HIGH_RISK = "high-risk";

    private Gate() {}

    /** Decides about a draft that no second model was asked about. */
    public static Decision judge(AnswerDrafted drafted, Knowledge knowledge, GatePolicy policy) {
        return judge(drafted, knowledge, policy, new SecondOpinion.Absent(SecondOpinion.Absence.NOT_CONFIGURED));
    }

    /** True if nothing stands between this draft and its release but the agreement of a second model. */
    public static boolean wantsSecond(AnswerDrafted drafted, Knowledge knowledge, GatePolicy policy) {
        return judge(drafted, knowledge, policy, new SecondOpinion.NotNeeded()).checks().stream()
                .anyMatch(check -> check.name().equals(SecondOpinion.CHECK) && check.outcome() == Outcome.FAILED);
    }

    /** Decides about a draft by the policy, against the own copy of the law, knowing what a second model said. */
    public static Decision judge(AnswerDrafted drafted, Knowledge knowledge, GatePolicy policy, SecondOpinion opinion) {
        Inquiry inquiry = drafted.question().inquiry();
        Optional<String> forbidden = policy.risk().refusal(inquiry);
        if (forbidden.isPresent()) {
            return new Decision.Refuse(forbidden.get(), 0, Risk.HIGH, List.of());
        }
        return switch (drafted.draft()) {
            case Draft.NothingFound _ -> withoutAnswer(NOTHING_FOUND, inquiry, policy);
            case Draft.Failed _ -> withoutAnswer(DRAFT_FAILED, inquiry, policy);
            case Draft.Answered answered -> judge(drafted, answered, knowledge, policy, opinion);
        };
    }

    /** What the checks no human can waive find in these claims. */
    public static List<CheckOutcome> papersOf(
            Inquiry inquiry, List<Claim> claims, Knowledge knowledge, GateNumbers numbers) {
        return Checks.run(Checks.ofPapers(), new Case(inquiry, claims, List.of(), knowledge, numbers)).stream()
                .map(named -> named.finding().as(named.name()))
                .toList();
    }

    /** What every check finds in an answer taken for itself, but for the one that asks whether the words are its own. */
    public static List<CheckOutcome> standsAlone(
            Inquiry inquiry, List<Claim> claims, Knowledge knowledge, GatePolicy policy) {
        List<Check> checks = policy.checks().stream()
                .filter(check -> !(check instanceof ExtractCheck))
                .toList();
        Case answer = new Case(inquiry, claims, List.of(Caveat.OTHER_LANGUAGE), knowledge, policy.numbers());
        return Checks.run(checks, answer).stream()
                .map(named -> named.finding().as(named.name()))
                .toList();
    }

    /** True if there is something, and nothing failed. */
    public static boolean passed(List<CheckOutcome> outcomes) {
        return outcomes.stream().anyMatch(check -> check.outcome() == Outcome.PASSED)
                && outcomes.stream().noneMatch(check -> check.outcome() == Outcome.FAILED);
    }

    private static Decision withoutAnswer(String reason, Inquiry inquiry, GatePolicy policy) {
        return new Decision.Escalate(List.of(reason), 0, policy.risk().of(inquiry, List.of()), List.of());
    }

    private static Decision judge(
            AnswerDrafted drafted,
            Draft.Answered answered,
            Knowledge knowledge,
            GatePolicy policy,
            SecondOpinion opinion) {
        Inquiry inquiry = drafted.question().inquiry();
        Case draft = new Case(inquiry, answered.claims(), answered.caveats(), knowledge, policy.numbers());
        Confidence confidence = confidence(draft, drafted.evidence().signals(), policy);
        List<Caveat> caveats = UncertaintyCheck.stated(answered.caveats(), confidence, policy.numbers());
        Case answer = new Case(inquiry, answered.claims(), caveats, knowledge, policy.numbers());
        Risk risk = policy.risk().of(inquiry, answered.claims());

        List<Named> findings = new ArrayList<>(Checks.run(policy.checks(), answer));
        findings.add(new Named("identity", identity(drafted)));
        findings.add(new Named(SignalsCheck.NAME, signals(answer, confidence, drafted)));
        findings.add(new Named(SupportCheck.NAME, support(answer, policy)));
        findings.add(new Named("confidence", sure(confidence, policy.numbers())));
        findings.add(new Named(UncertaintyCheck.NAME, UncertaintyCheck.on(confidence, caveats, policy.numbers())));
        findings.add(new Named("risk", risk == Risk.HIGH ? Finding.failed(HIGH_RISK) : Finding.passed()));

        List<Named> settled = SecondPath.settled(findings, confidence, opinion, policy.second());
        boolean alone = Clearance.from(findings).isPresent();
        return Clearance.from(settled)
                .<Decision>map(clearance -> new Decision.Release(
                        answerOf(drafted, answered.claims(), caveats),
                        alone ? alternative(drafted, answered, answer, policy).orElse(null) : null,
                        confidence.worth(),
                        risk,
                        clearance))
                .orElseGet(() -> escalate(settled, confidence, risk));
    }

    private static Finding identity(AnswerDrafted drafted) {
        boolean same = drafted.questionId().equals(drafted.question().questionId())
                && drafted.region() == drafted.question().region();
        return same ? Finding.passed() : Finding.failed("other-question");
    }

    /** No signal says more than can be counted here. */
    private static Confidence confidence(Case answer, Map<String, Double> told, GatePolicy policy) {
        try {
            return policy.calibration()
                    .of(
                            Coverage.believed(told, Coverage.counted(answer)),
                            answer.inquiry().language().code());
        } catch (RuntimeException broken) {
            return new Confidence.Unknown("not-decidable");
        }
    }

    private static Finding signals(Case answer, Confidence confidence, AnswerDrafted drafted) {
        try {
            return SignalsCheck.on(answer, confidence, drafted.evidence().signals());
        } catch (RuntimeException broken) {
            return Finding.failed("not-decidable");
        }
    }

    private static Finding support(Case answer, GatePolicy policy) {
        try {
            return SupportCheck.on(answer, policy.second());
        } catch (RuntimeException | StackOverflowError broken) {
            return Finding.failed("not-decidable");
        }
    }

    private static Finding sure(Confidence confidence, GateNumbers numbers) {
        return switch (confidence) {
            case Confidence.Calibrated(double value) when value >= numbers.releaseConfidence() -> Finding.passed();
            case Confidence.Calibrated _ -> Finding.failed(LOW_CONFIDENCE);
            case Confidence.Unknown _ -> Finding.failed("unknown");
        };
    }

    private static Decision escalate(List<Named> findings, Confidence confidence, Risk risk) {
        Set<String> reasons = new LinkedHashSet<>();
        List<CheckOutcome> outcomes = new ArrayList<>();
        for (Named named : findings) {
            if (named.finding() instanceof Finding.Failed(String code)) {
                reasons.add(LOW_CONFIDENCE.equals(code) || HIGH_RISK.equals(code) ? code : named.name());
            }
            outcomes.add(named.finding().as(named.name()));
        }
        return new Decision.Escalate(
                reasons.isEmpty() ? List.of("not-cleared") : List.copyOf(reasons), confidence.worth(), risk, outcomes);
    }

    /**
     * The second answer of an A/B choice, if it passes every check by itself. The told signals speak of the first answer
     * only; until the second has signals of its own, its provisions must hold as much of the question as was told there.
     */
    private static Optional<Answer> alternative(
            AnswerDrafted drafted, Draft.Answered answered, Case first, GatePolicy policy) {
        if (answered.alternative().isEmpty() || answered.alternative().equals(answered.claims())) {
            return Optional.empty();
        }
        Case second =
                new Case(first.inquiry(), answered.alternative(), first.caveats(), first.knowledge(), first.numbers());
        double told = drafted.evidence().signals().getOrDefault(Coverage.SIGNAL, 1.0);
        if (policy.risk().of(first.inquiry(), answered.alternative()) == Risk.HIGH
                || Coverage.counted(second) < told - policy.numbers().alternativeSlack()) {
            return Optional.empty();
        }
        return Clearance.from(Checks.run(policy.checks(), second))
                .map(clearance -> answerOf(drafted, answered.alternative(), first.caveats()));
    }

    private static Answer answerOf(AnswerDrafted drafted, List<Claim> claims, List<Caveat> told) {
        return new Answer(drafted.question().inquiry().language(), claims, Caveats.of(claims, told));
    }
}
