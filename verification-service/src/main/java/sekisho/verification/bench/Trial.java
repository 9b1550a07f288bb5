package sekisho.verification.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import sekisho.contracts.AnswerDrafted;
import sekisho.contracts.Asker;
import sekisho.contracts.Caveat;
import sekisho.contracts.Claim;
import sekisho.contracts.Draft;
import sekisho.contracts.Evidence;
import sekisho.contracts.Inquiry;
import sekisho.contracts.ModelVersion;
import sekisho.contracts.Passage;
import sekisho.contracts.QuestionAsked;
import sekisho.contracts.Region;
import sekisho.contracts.Specialty;
import sekisho.contracts.Task;
import sekisho.verification.gate.Calibration;
import sekisho.verification.gate.Case;
import sekisho.verification.gate.Checks;
import sekisho.verification.gate.Decision;
import sekisho.verification.gate.Gate;
import sekisho.verification.gate.GateNumbers;
import sekisho.verification.gate.GatePolicy;
import sekisho.verification.gate.RiskRules;
import sekisho.verification.knowledge.OwnCopy;

/**
 * Brings answers before the gate. Every signal is at its best and no topic is risky, so that the checks alone stand between
 * an answer and its release.
 */
final class Trial {

    static final LocalDate DAY = LocalDate.of(2026, 1, 5);
    private static final Instant NOW = Instant.parse("2026-01-05T09:00:00Z");
    private static final int QUESTION_CHARS = 160;
    private static final Map<String, Double> BEST = Map.of("coverage", 1.0);

    private final OwnCopy knowledge = new OwnCopy();
    private final GatePolicy policy;

    private Trial(List<Passage> provisions, GateNumbers numbers) {
        provisions.forEach(provision -> knowledge.take(provision, DAY));
        this.policy = new GatePolicy(
                numbers,
                new Calibration("bench", List.of("coverage"), List.of(0.0), 20),
                new RiskRules("bench", List.of(), List.of()),
                Checks.ofDrafts(),
                GatePolicy.CODE,
                tree -> tree.toString());
    }

    /** The gate as it stands. */
    static Trial standard(List<Passage> provisions) {
        return new Trial(provisions, GateNumbers.standard());
    }

    /** The gate without the rule that own words need a second model. */
    static Trial ownWords(List<Passage> provisions) {
        return new Trial(provisions, GateNumbers.standard().withOwnWords());
    }

    Decision judge(Original about, Claim claim) {
        String id = "0196a000-0000-7000-8000-00000000000b";
        QuestionAsked asked = new QuestionAsked(
                id, Region.EMEA, NOW, NOW.plusSeconds(2), new Asker("bench", Set.of("auditor")), inquiry(about));
        Draft draft = new Draft.Answered(List.of(claim), List.of(), List.of(Caveat.EXTRACT_ONLY));
        return Gate.judge(
                new AnswerDrafted(
                        id,
                        Region.EMEA,
                        asked,
                        draft,
                        new Evidence("bench", BEST, List.of()),
                        new ModelVersion("bench", "none", "none"),
                        NOW,
                        NOW),
                knowledge,
                policy);
    }

    boolean releases(Original about, Claim claim) {
        return judge(about, claim) instanceof Decision.Release;
    }

    /** What the checks look at when several claims make one answer. */
    Case caseOf(List<Original> claims) {
        return new Case(
                inquiry(claims.getFirst()),
                claims.stream().map(Original::claim).toList(),
                List.of(Caveat.EXTRACT_ONLY),
                knowledge,
                policy.numbers());
    }

    GatePolicy policy() {
        return policy;
    }

    private static Inquiry inquiry(Original about) {
        String sentence = about.sentence();
        return new Inquiry(
                sentence.substring(0, Math.min(QUESTION_CHARS, sentence.length())),
                about.passage().language(),
                List.of(about.passage().jurisdiction()),
                Specialty.GENERAL,
                Task.QUESTION_ANSWERING,
                DAY,
                null,
                List.of());
    }
}
