package sekisho.verification.gate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import sekisho.contracts.AnswerDrafted;
import sekisho.contracts.Citation;
import sekisho.contracts.Digests;
import sekisho.contracts.Draft;
import sekisho.contracts.Evidence;
import sekisho.contracts.Inquiry;
import sekisho.contracts.Lapse;
import sekisho.contracts.Passage;
import sekisho.contracts.QuestionAsked;
import sekisho.verification.knowledge.Knowledge;

/** Gates with a bug in them, by the sentence that tells it. */
final class Planted {

    private Planted() {}

    static Map<String, UnderTest> bugs() {
        Map<String, UnderTest> bugs = new LinkedHashMap<>();
        bugs.put("confidence inverted", told(value -> 1 - value));
        bugs.put("signals out of range taken for the best", told(value -> Math.max(0, Math.min(1, value))));
        bugs.put("missing signal treated as pass", signals(signals -> {
            Map<String, Double> filled = new HashMap<>(Law.STRONG);
            filled.putAll(signals);
            return filled;
        }));
        bugs.put("bar of confidence lowered", policy(policy -> numbers(policy, 0.5)));
        verifier(bugs);
        rules(bugs);
        absences(bugs);
        return bugs;
    }

    private static void verifier(Map<String, UnderTest> bugs) {
        bugs.put(
                "verifier skipped",
                (drafted, knowledge, policy, opinion) -> Gate.judge(
                        drafted, knowledge, policy.with(SecondRules.standard("x")), new SecondOpinion.Agreed()));
        bugs.put(
                "late verifier taken for agreement",
                (drafted, knowledge, policy, opinion) -> Gate.judge(
                        drafted,
                        knowledge,
                        policy,
                        opinion instanceof SecondOpinion.Absent(SecondOpinion.Absence reason)
                                        && reason == SecondOpinion.Absence.LATE
                                ? new SecondOpinion.Agreed()
                                : opinion));
        bugs.put(
                "disagreement ignored",
                (drafted, knowledge, policy, opinion) -> Gate.judge(
                        drafted,
                        knowledge,
                        policy,
                        opinion instanceof SecondOpinion.Disagreed ? new SecondOpinion.Agreed() : opinion));
        bugs.put(
                "agreement never heard",
                (drafted, knowledge, policy, opinion) ->
                        Gate.judge(drafted, knowledge, policy, new SecondOpinion.NotNeeded()));
        bugs.put(
                "swapped citation accepted: the draft's papers are the law",
                (drafted, knowledge, policy, opinion) -> Gate.judge(drafted, trusting(drafted), policy, opinion));
    }

    private static void rules(Map<String, UnderTest> bugs) {
        bugs.put(
                "asked day ignored",
                inquiry(it -> new Inquiry(
                        it.text(),
                        it.language(),
                        it.jurisdictions(),
                        it.specialty(),
                        it.task(),
                        LocalDate.of(2020, 6, 1),
                        null,
                        List.of())));
        bugs.put(
                "asked jurisdiction ignored",
                inquiry(it -> new Inquiry(
                        it.text(), it.language(), List.of(), it.specialty(), it.task(), it.asOf(), null, List.of())));
        bugs.put(
                "risk ignored",
                policy(policy -> risk(
                        policy, new RiskRules("none", List.of(), policy.risk().refusals()))));
        bugs.put(
                "refusals ignored",
                policy(policy ->
                        risk(policy, new RiskRules("none", policy.risk().topics(), List.of()))));
        bugs.put(
                "a check that breaks passes",
                policy(policy -> withChecks(
                        policy,
                        policy.checks().stream().<Check>map(Lenient::new).toList())));
        bugs.put(
                "everything withheld",
                (drafted, knowledge, policy, opinion) -> Gate.judge(drafted, Knowledge.empty(), policy, opinion));
    }

    private static void absences(Map<String, UnderTest> bugs) {
        for (Check removed : Checks.ofDrafts()) {
            bugs.put(
                    "no " + removed.name() + " check",
                    policy(policy -> withChecks(
                            policy,
                            policy.checks().stream()
                                    .filter(check -> !check.name().equals(removed.name()))
                                    .toList())));
        }
    }

    static GatePolicy withChecks(GatePolicy policy, List<Check> checks) {
        return new GatePolicy(
                policy.numbers(),
                policy.calibration(),
                policy.risk(),
                checks,
                policy.second(),
                policy.code(),
                policy.canon());
    }

    private record Lenient(Check check) implements Check {
        @Override
        public String name() {
            return check.name();
        }

        @Override
        public Finding on(Case answer) {
            try {
                return check.on(answer);
            } catch (RuntimeException broken) {
                return Finding.passed();
            }
        }
    }

    private static UnderTest policy(UnaryOperator<GatePolicy> broken) {
        return (drafted, knowledge, policy, opinion) -> Gate.judge(drafted, knowledge, broken.apply(policy), opinion);
    }

    private static GatePolicy risk(GatePolicy policy, RiskRules rules) {
        return new GatePolicy(
                policy.numbers(),
                policy.calibration(),
                rules,
                policy.checks(),
                policy.second(),
                policy.code(),
                policy.canon());
    }

    private static GatePolicy numbers(GatePolicy policy, double confidence) {
        GateNumbers n = policy.numbers();
        GateNumbers lower = new GateNumbers(
                confidence,
                n.claimCharsMax(),
                n.quoteCharsMin(),
                n.citationsMax(),
                n.grounding(),
                n.coverageSlack(),
                n.alternativeSlack(),
                n.ownWordsNeedSecondModel());
        return new GatePolicy(
                lower,
                policy.calibration(),
                policy.risk(),
                policy.checks(),
                policy.second(),
                policy.code(),
                policy.canon());
    }

    private static UnderTest told(UnaryOperator<Double> broken) {
        return signals(signals -> {
            Map<String, Double> other = new HashMap<>(signals);
            other.replaceAll((name, value) -> broken.apply(value));
            return other;
        });
    }

    private static UnderTest signals(UnaryOperator<Map<String, Double>> broken) {
        return (drafted, knowledge, policy, opinion) -> {
            Evidence told = drafted.evidence();
            Evidence other = new Evidence(told.featureSet(), broken.apply(told.signals()), told.candidates());
            return Gate.judge(with(drafted, drafted.question(), other), knowledge, policy, opinion);
        };
    }

    private static UnderTest inquiry(Function<Inquiry, Inquiry> broken) {
        return (drafted, knowledge, policy, opinion) -> {
            QuestionAsked asked = drafted.question();
            QuestionAsked other = new QuestionAsked(
                    asked.questionId(),
                    asked.region(),
                    asked.askedAt(),
                    asked.deadline(),
                    asked.asker(),
                    broken.apply(asked.inquiry()));
            return Gate.judge(with(drafted, other, drafted.evidence()), knowledge, policy, opinion);
        };
    }

    private static AnswerDrafted with(AnswerDrafted drafted, QuestionAsked question, Evidence evidence) {
        return new AnswerDrafted(
                drafted.questionId(),
                drafted.region(),
                question,
                drafted.draft(),
                evidence,
                drafted.model(),
                drafted.retrievedAt(),
                drafted.draftedAt());
    }

    private static Knowledge trusting(AnswerDrafted drafted) {
        List<Passage> told = new ArrayList<>();
        if (drafted.draft() instanceof Draft.Answered answered) {
            answered.claims()
                    .forEach(claim -> claim.citations()
                            .forEach(citation -> told.add(
                                    passage(citation, drafted.question().inquiry()))));
        }
        return new Knowledge() {
            @Override
            public Optional<Passage> find(String passageId, int version) {
                return told.stream().filter(it -> it.id().equals(passageId)).findFirst();
            }

            @Override
            public Optional<Passage> inForce(String passageId, LocalDate day) {
                return find(passageId, 1);
            }

            @Override
            public Optional<Lapse> lapse(String passageId, int version) {
                return Optional.empty();
            }

            @Override
            public String corpus() {
                return Knowledge.empty().corpus();
            }
        };
    }

    private static Passage passage(Citation citation, Inquiry inquiry) {
        return new Passage(
                citation.passageId(),
                citation.version(),
                citation.instrument(),
                citation.locator(),
                null,
                inquiry.language(),
                citation.jurisdiction(),
                null,
                citation.quote(),
                Digests.sha256(citation.quote()),
                citation.validFrom(),
                citation.validTo(),
                null);
    }
}
