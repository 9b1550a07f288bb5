package sekisho.verification.bench;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import sekisho.contracts.Answer;
import sekisho.contracts.AnswerDrafted;
import sekisho.contracts.Asker;
import sekisho.contracts.Citation;
import sekisho.contracts.Claim;
import sekisho.contracts.Draft;
import sekisho.contracts.Evidence;
import sekisho.contracts.GateReport;
import sekisho.contracts.GateReport.CheckOutcome;
import sekisho.contracts.Inquiry;
import sekisho.contracts.Language;
import sekisho.contracts.ModelVersion;
import sekisho.contracts.QuestionAsked;
import sekisho.contracts.Region;
import sekisho.contracts.Risk;
import sekisho.contracts.Specialty;
import sekisho.contracts.Task;
import sekisho.contracts.Verdict;
import sekisho.contracts.VerdictReached;
import sekisho.contracts.VerdictReached.DecidedBy;
import sekisho.verification.knowledge.Knowledge;
import sekisho.verification.verdict.Minting;
import sekisho.verification.verdict.Reached;

/** Verdicts of the usual size, with papers drawn up by the service's own code, each with identities of its own. */
final class SampleVerdicts {

    private static final String TEXT =
            "The Compliance Officer must notify the Regulator within 5 business days after a breach that affects more"
                    + " than 10,000 customers or EUR 250,000, unless the Board has approved otherwise in writing.";
    private static final List<String> CHECKS = List.of(
            "structure",
            "citation",
            "quotation",
            "literals",
            "polarity",
            "jurisdiction",
            "scope",
            "grounding",
            "injection",
            "language");
    private static final Map<String, Double> SIGNALS =
            Map.of("coverage", 0.93, "margin", 0.41, "agreement", 0.87, "strength", 0.78, "focus", 0.66);
    private static final String POLICY = "0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0";
    private static final Knowledge KNOWLEDGE = Knowledge.empty();
    private static final List<Region> REGIONS = List.of(Region.values());
    private static final ModelVersion MODEL = new ModelVersion("extractive-1", "none", "ranking-policy-0");

    private static final Inquiry INQUIRY = new Inquiry(
            "Within how many days must a breach that affects customers be notified?",
            Language.EN,
            List.of("GB"),
            Specialty.BANKING,
            Task.QUESTION_ANSWERING,
            LocalDate.of(2026, 5, 4),
            null,
            List.of());

    private final Minting minting = new Minting(InstantSource.system(), new SecureRandom());
    private final List<Claim> claims = claims();

    /** The next one; every tenth is escalated and every fiftieth refused. */
    Reached next(long number) {
        Region region = REGIONS.get((int) (number % REGIONS.size()));
        Instant now = minting.now();
        QuestionAsked asked = new QuestionAsked(
                minting.id(),
                region,
                now,
                now.plusSeconds(2),
                new Asker("bench-" + number % 97, Set.of("auditor")),
                INQUIRY);
        AnswerDrafted drafted = new AnswerDrafted(
                asked.questionId(),
                region,
                asked,
                new Draft.Answered(claims, List.of(), List.of()),
                new Evidence("lexical-1", SIGNALS, List.of()),
                MODEL,
                now,
                now);
        List<CheckOutcome> checks = CHECKS.stream()
                .map(name -> new CheckOutcome(name, GateReport.Outcome.PASSED, null))
                .toList();
        VerdictReached fact = new VerdictReached(
                minting.id(),
                asked.questionId(),
                region,
                now,
                DecidedBy.GATE,
                verdict(number),
                0.97,
                Risk.LOW,
                new GateReport(GateReport.Mode.PROVISIONAL, checks, null, POLICY),
                MODEL);
        return Reached.of(fact, drafted, null, minting.salt(), KNOWLEDGE);
    }

    private Verdict verdict(long number) {
        if (number % 50 == 0) {
            return new Verdict.Refused("out-of-scope", null);
        }
        return number % 10 == 0
                ? new Verdict.Escalated(minting.id(), List.of("low-confidence"))
                : new Verdict.Released(new Answer(Language.EN, claims, List.of()), null);
    }

    private static List<Claim> claims() {
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Citation citation = new Citation(
                    "rules-" + i,
                    1,
                    "House Rules on Incidents",
                    "Art. " + i,
                    "GB",
                    TEXT,
                    LocalDate.of(2020, 1, 1),
                    null);
            claims.add(new Claim(TEXT, List.of(citation)));
        }
        return List.copyOf(claims);
    }
}
