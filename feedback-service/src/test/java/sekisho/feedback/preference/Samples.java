package sekisho.feedback.preference;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import sekisho.contracts.AnswerDrafted;
import sekisho.contracts.Asker;
import sekisho.contracts.Candidate;
import sekisho.contracts.Citation;
import sekisho.contracts.Claim;
import sekisho.contracts.Draft;
import sekisho.contracts.Evidence;
import sekisho.contracts.Inquiry;
import sekisho.contracts.Language;
import sekisho.contracts.ModelVersion;
import sekisho.contracts.PairJudged;
import sekisho.contracts.QuestionAsked;
import sekisho.contracts.Region;
import sekisho.feedback.intake.DraftOnFile;
import sekisho.feedback.intake.Opinion;
import sekisho.feedback.intake.QuestionFile;
import sekisho.feedback.intake.Stance;

/** A question with twenty candidates p0 … p19, of which the draft cites p0 and p1. */
public final class Samples {

    public static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
    public static final String QUESTION = "q-1";
    private static final int CANDIDATES = 20;

    private Samples() {}

    /** What inference tells about a question with this text. */
    public static AnswerDrafted drafted(String questionId, String text) {
        List<Candidate> candidates = IntStream.range(0, CANDIDATES)
                .mapToObj(i -> new Candidate("p" + i, 1, 1.0 - i / 20.0, features(i)))
                .toList();
        return new AnswerDrafted(
                questionId,
                Region.EMEA,
                new QuestionAsked(
                        questionId, Region.EMEA, NOW, NOW.plusSeconds(2), new Asker("asker", Set.of()), inquiry(text)),
                new Draft.Answered(List.of(claim("p0", "p1")), List.of(), List.of()),
                new Evidence("lexical-1", Map.of("coverage", 0.9), candidates),
                new ModelVersion("extractive-1", "none", "ranking-policy-0"),
                NOW,
                NOW);
    }

    public static Inquiry inquiry(String text) {
        return new Inquiry(
                text, Language.EN, List.of("EU"), null, null, LocalDate.parse("2026-03-01"), null, List.of());
    }

    public static Claim claim(String... passageIds) {
        return new Claim(
                "What is said.",
                Stream.of(passageIds)
                        .map(id -> new Citation(id, 1, "Act", "§ 1", "EU", "words", null, null))
                        .toList());
    }

    static QuestionFile file(String text) {
        DraftOnFile draft = DraftOnFile.of(drafted(QUESTION, text));
        return new QuestionFile(Optional.of(draft), Optional.of(draft.claims()));
    }

    static Opinion opinion(Stance stance) {
        return opinion("o-1", "anna", stance);
    }

    static Opinion opinion(String id, String rater, Stance stance) {
        return new Opinion(id, QUESTION, Region.EMEA, rater, "auditor", NOW, stance);
    }

    /** The gate says yes and has every passage. */
    public static PairJudged passed(String preferenceId, String questionId) {
        Map<String, String> texts = new HashMap<>();
        IntStream.range(0, CANDIDATES).forEach(i -> texts.put("p" + i, "Words of p" + i + "."));
        return new PairJudged(preferenceId, questionId, Region.EMEA, true, List.of(), texts, "policy");
    }

    private static List<Double> features(int i) {
        return IntStream.range(0, 8).mapToObj(f -> (i * 8 + f) / 160.0).toList();
    }
}
