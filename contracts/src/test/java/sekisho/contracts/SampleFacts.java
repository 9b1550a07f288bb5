package sekisho.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import sekisho.contracts.GateReport.CheckOutcome;

/**
 * One invented but complete example of every fact and of every case of it: every optional field is there, all four
 * languages speak. The golden files are these facts on the wire; other modules use them as ready-made input.
 */
public final class SampleFacts {

    public static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    public static final LocalDate THAT_DAY = LocalDate.parse("2026-03-02");
    public static final String QUESTION_ID = "0195566f-1c00-7000-8000-000000000001";
    public static final String POLICY_HASH = Digests.sha256("gate policy of the samples");
    public static final ModelVersion MODEL = new ModelVersion("extractive-1", "none", "ranking-policy-0");
    public static final Asker AUDITOR = new Asker("a3f1c2", Set.of(Roles.AUDITOR, Roles.EXPERT));

    private SampleFacts() {}

    /** Every sample by the name of its golden file, without {@code .json}. */
    public static Map<String, Fact> all() {
        Map<String, Fact> facts = new LinkedHashMap<>();
        facts.put("question-asked.v1", asked(Language.EN));
        facts.put("answer-drafted.answered.v1", drafted(Language.DE, answered(Language.DE)));
        facts.put("answer-drafted.nothing-found.v1", drafted(Language.EN, new Draft.NothingFound("no-match")));
        facts.put("answer-drafted.failed.v1", drafted(Language.JA, new Draft.Failed("model-timeout")));
        facts.put("verdict-reached.released.v1", reached(released(Language.JA)));
        facts.put("verdict-reached.released.v2", certified());
        facts.put("verdict-reached.escalated.v1", reached(escalated()));
        facts.put("verdict-reached.refused.v1", reached(refused()));
        facts.put(
                "feedback-given.rating.v1", given(new Feedback.Rating(2, "wrong-provision", "The second paragraph.")));
        facts.put(
                "feedback-given.correction.v1",
                given(new Feedback.Correction("Zehn Jahre.", List.of("handbook-de-7"), "Handbuch beachten")));
        facts.put(
                "feedback-given.preference.v1",
                given(new Feedback.Preference(List.of("handbook-en-7"), List.of("handbook-en-9"))));
        facts.put("pair-proposed.v1", proposed());
        facts.put("pair-judged.v1", judged());
        facts.put("pair-collected.v1", collected());
        facts.put("round-advanced.v1", advanced());
        facts.put("model-released.v1", modelReleased());
        facts.put("passage-published.v1", published(Language.ZH));
        facts.put("passage-embedded.v1", embedded());
        facts.put("concept-published.v1", concept());
        facts.put("checkpoint-published.v1", checkpoint());
        return facts;
    }

    /** A question in this language, accepted at {@link #NOON} in the region of its law. */
    public static QuestionAsked asked(Language language) {
        Instant deadline = NOON.plusMillis(Limits.DEADLINE_MS);
        return new QuestionAsked(QUESTION_ID, region(language), NOON, deadline, AUDITOR, inquiry(language));
    }

    public static Inquiry inquiry(Language language) {
        Turn before = new Turn(SampleTexts.earlierQuestion(language), SampleTexts.earlierAnswer(language));
        return new Inquiry(
                SampleTexts.question(language),
                language,
                List.of(SampleTexts.jurisdiction(language)),
                Specialty.BANKING,
                Task.QUESTION_ANSWERING,
                THAT_DAY,
                "0195566f-1c00-7000-8000-0000000000c0",
                List.of(before),
                true);
    }

    public static AnswerDrafted drafted(Language language, Draft draft) {
        QuestionAsked asked = asked(language);
        return new AnswerDrafted(
                QUESTION_ID,
                asked.region(),
                asked,
                draft,
                evidence(language),
                MODEL,
                NOON.plusMillis(40),
                NOON.plusMillis(95));
    }

    public static Draft.Answered answered(Language language) {
        return new Draft.Answered(
                List.of(claim(language)),
                List.of(claim(language)),
                List.of(Caveat.EXTRACT_ONLY, Caveat.NOT_LEGAL_ADVICE));
    }

    public static Evidence evidence(Language language) {
        return new Evidence(
                "lexical-1",
                Map.of("coverage", 0.9, "margin", 0.4, "agreement", 1.0, "strength", 0.75, "focus", 0.8),
                List.of(
                        new Candidate(passage(language).id(), 2, 7.25, List.of(7.25, 0.5), List.of("handbook-copy@1")),
                        new Candidate("handbook-other", 1, 4.5, List.of(4.5, 0.0))));
    }

    public static VerdictReached reached(Verdict verdict) {
        return new VerdictReached(
                "0195566f-1c00-7000-8000-0000000000e0",
                QUESTION_ID,
                Region.APAC,
                NOON.plusMillis(120),
                verdict instanceof Verdict.Refused ? VerdictReached.DecidedBy.EXPERT : VerdictReached.DecidedBy.GATE,
                verdict,
                0.97,
                Risk.LOW,
                gate(),
                MODEL);
    }

    /** A verdict whose report says what a certificate states, and one alarm in the same breath, so that both are spelled. */
    public static VerdictReached certified() {
        VerdictReached plain = reached(released(Language.JA));
        Assurance assurance = new Assurance("ja/JP", 0.005, 0.05, 0.97, 1_600, 1, 0.0041, NOON.plusSeconds(86_400));
        return new VerdictReached(
                plain.verdictId(),
                plain.questionId(),
                plain.region(),
                plain.reachedAt(),
                plain.decidedBy(),
                plain.verdict(),
                plain.confidence(),
                plain.risk(),
                new GateReport(
                        GateReport.Mode.CERTIFIED,
                        checks(),
                        "certificate-1",
                        POLICY_HASH,
                        "second-1",
                        assurance,
                        "alarm-1"),
                plain.model());
    }

    public static Verdict.Released released(Language language) {
        Answer answer = new Answer(language, List.of(claim(language)), List.of(Caveat.EXTRACT_ONLY));
        return new Verdict.Released(answer, answer);
    }

    public static Verdict.Escalated escalated() {
        return new Verdict.Escalated("0195566f-1c00-7000-8000-0000000000d0", List.of("confidence", "quotation"));
    }

    public static Verdict.Refused refused() {
        return new Verdict.Refused("expert-refused", "社内規程の範囲外です。");
    }

    public static GateReport gate() {
        return new GateReport(GateReport.Mode.PROVISIONAL, checks(), "certificate-1", POLICY_HASH)
                .withSecondModel("second-1@llm.bank.example#blind-1:0a1b2c3d4e5f");
    }

    public static FeedbackGiven given(Feedback feedback) {
        return new FeedbackGiven(
                "0195566f-1c00-7000-8000-0000000000f0",
                QUESTION_ID,
                Region.EMEA,
                NOON.plusSeconds(60),
                AUDITOR,
                feedback);
    }

    public static PairProposed proposed() {
        return new PairProposed(
                "0195566f-1c00-7000-8000-0000000000b0",
                QUESTION_ID,
                Region.EMEA,
                inquiry(Language.DE),
                List.of(claim(Language.DE)),
                List.of("handbook-de-7"),
                List.of("handbook-other"));
    }

    public static PairJudged judged() {
        return new PairJudged(
                "0195566f-1c00-7000-8000-0000000000b0",
                QUESTION_ID,
                Region.EMEA,
                true,
                checks(),
                Map.of("handbook-de-7", SampleTexts.provision(Language.DE), "handbook-other", "Sonstiges."),
                POLICY_HASH);
    }

    public static PairCollected collected() {
        return new PairCollected(
                Digests.sha256("pair of the samples"),
                QUESTION_ID,
                Region.EMEA,
                Language.DE,
                List.of("DE"),
                SampleTexts.question(Language.DE),
                new PairCollected.Side("handbook-de-7", SampleTexts.provision(Language.DE), List.of(7.25, 0.5)),
                new PairCollected.Side("handbook-other", "Sonstiges.", List.of(4.5, 0.0)),
                "lexical-1",
                PairSource.CORRECTION,
                AUDITOR.pseudonym(),
                Roles.AUDITOR,
                "ranking-policy-0",
                NOON.plusSeconds(61));
    }

    public static RoundAdvanced advanced() {
        return new RoundAdvanced(
                "0195566f-1c00-7000-8000-0000000000a0",
                "ranking-policy",
                "abandoned",
                "not-better",
                Map.of("pairs", 128.0, "accuracy-before", 0.5, "accuracy-after", 0.484375),
                NOON.plusSeconds(3600));
    }

    public static ModelReleased modelReleased() {
        Map<String, List<Double>> weights = Map.of(
                "de",
                List.of(0.25, -0.5),
                "en",
                List.of(0.125, 0.0),
                "ja",
                List.of(0.5, 1.0),
                "zh",
                List.of(0.0, 0.75));
        return new ModelReleased(
                "ranking-policy",
                "ranking-policy-1",
                "0195566f-1c00-7000-8000-0000000000a1",
                "ranking-policy-0",
                "lexical-1",
                weights,
                ModelReleased.digestOf("lexical-1", weights),
                NOON.plusSeconds(7200));
    }

    public static PassagePublished published(Language language) {
        return new PassagePublished(region(language), passage(language), NOON);
    }

    /** The second version of a rule on keeping records, in force in 2025 and 2026. */
    public static Passage passage(Language language) {
        String text = SampleTexts.provision(language);
        return new Passage(
                "handbook-" + language.code() + "-7",
                2,
                SampleTexts.instrument(language),
                SampleTexts.locator(language),
                SampleTexts.title(language),
                language,
                SampleTexts.jurisdiction(language),
                Specialty.BANKING,
                text,
                Digests.sha256(text),
                LocalDate.parse("2025-01-01"),
                LocalDate.parse("2026-12-31"),
                new Setting(SampleTexts.title(language), List.of(SampleTexts.locator(language)), List.of("KYC")));
    }

    public static PassageEmbedded embedded() {
        return new PassageEmbedded(Region.APAC, passage(Language.ZH).digest(), "bge-small-zh-v1.5-q", "f4EA");
    }

    public static ConceptPublished concept() {
        return new ConceptPublished(
                "samples",
                "beneficial-owner",
                Map.of(
                        "en", List.of("beneficial owner"),
                        "ja", List.of("実質的支配者"),
                        "zh", List.of("受益所有人"),
                        "de", List.of("wirtschaftlich Berechtigter")),
                NOON);
    }

    /** A claim that quotes the whole of {@link #passage}. */
    public static Claim claim(Language language) {
        Passage passage = passage(language);
        Citation citation = new Citation(
                passage.id(),
                passage.version(),
                passage.instrument(),
                passage.locator(),
                passage.jurisdiction(),
                passage.text(),
                passage.validFrom(),
                passage.validTo());
        return new Claim(passage.text(), List.of(citation));
    }

    public static CheckpointPublished checkpoint() {
        return new CheckpointPublished(
                "sekisho.example/ledger", 3, "sekisho.example/ledger\n3\nroot\n\n— signature\n", NOON);
    }

    private static List<CheckOutcome> checks() {
        return List.of(
                new CheckOutcome("quotation", GateReport.Outcome.PASSED, null),
                new CheckOutcome("confidence", GateReport.Outcome.FAILED, "below-threshold"),
                new CheckOutcome("literals", GateReport.Outcome.NOT_APPLICABLE, null));
    }

    private static Region region(Language language) {
        return Jurisdictions.home(SampleTexts.jurisdiction(language)).orElseThrow();
    }
}
