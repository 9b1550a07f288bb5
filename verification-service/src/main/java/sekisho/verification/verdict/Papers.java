package sekisho.verification.verdict;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import sekisho.contracts.Citation;
import sekisho.contracts.Claim;
import sekisho.contracts.Draft;
import sekisho.contracts.Evidence;
import sekisho.contracts.GateReport.CheckOutcome;
import sekisho.contracts.ModelVersion;
import sekisho.contracts.Verdict;
import sekisho.contracts.VerdictReached;
import sekisho.verification.knowledge.Knowledge;
import sekisho.verification.ledger.Commitment;
import sekisho.verification.ledger.Entry;

/** What the ledger says about a verdict: digests, codes and commitments, never text. */
public final class Papers {

    private Papers() {}

    /** The text an answer is committed to: its claims, a blank line between. */
    public static String textOf(List<Claim> claims) {
        return claims.stream().map(Claim::text).collect(Collectors.joining("\n\n"));
    }

    /** The text the second answer of a verdict is committed to, or null when it has none. */
    public static String alternativeOf(Verdict verdict) {
        return verdict instanceof Verdict.Released released && released.alternative() != null
                ? textOf(released.alternative().claims())
                : null;
    }

    /** What the released answers of a verdict rest on; nothing where none was released. */
    public static List<Citation> citedBy(Verdict verdict) {
        return verdict instanceof Verdict.Released released ? released.citations() : List.of();
    }

    /** The day of a verdict. */
    public static LocalDate dayOf(VerdictReached reached) {
        return LocalDate.ofInstant(reached.reachedAt(), ZoneOffset.UTC);
    }

    /** The claims a verdict is about: what was released, or else what was drafted. */
    static List<Claim> claimsOf(Verdict verdict, Draft draft) {
        return switch (verdict) {
            case Verdict.Released released -> released.answer().claims();
            case Verdict.Escalated _, Verdict.Refused _ ->
                draft instanceof Draft.Answered answered ? answered.claims() : List.of();
        };
    }

    /**
     * The ledger entry of a verdict.
     *
     * @param settler pseudonym of the expert, or null when the gate decided
     */
    static Entry entry(
            VerdictReached reached,
            String question,
            List<Claim> claims,
            Evidence evidence,
            byte[] salt,
            String settler,
            Knowledge knowledge) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("kind", "verdict-1");
        fields.put("questionId", reached.questionId());
        fields.put("region", reached.region().suffix());
        fields.put("time", reached.reachedAt().toString());
        fields.put("decidedBy", lower(reached.decidedBy()));
        fields.put("policyHash", reached.gate().policyHash());
        fields.put("mode", lower(reached.gate().mode()));
        fields.put("confidence", reached.confidence());
        fields.put("risk", lower(reached.risk()));
        fields.put("signals", evidence.signals());
        fields.put("checks", reached.gate().checks().stream().map(Papers::check).toList());
        fields.put("citations", citations(claims, knowledge));
        fields.put("model", model(reached.model()));
        fields.put("questionCommitment", Commitment.to(question, salt));
        fields.put("answerCommitment", Commitment.to(textOf(claims), salt));
        if (reached.gate().certificateId() != null) {
            fields.put("certificate", reached.gate().certificateId());
        }
        if (reached.gate().secondModel() != null) {
            fields.put("secondModel", reached.gate().secondModel());
        }
        if (settler != null) {
            fields.put("settledBy", settler);
        }
        outcome(reached.verdict(), fields);
        if (reached.verdict() instanceof Verdict.Released released && released.alternative() != null) {
            fields.put("alternativeCommitment", Commitment.to(alternativeOf(released), salt));
            fields.put("alternativeCitations", citations(released.alternative().claims(), knowledge));
        }
        return new Entry(reached.verdictId(), fields);
    }

    private static void outcome(Verdict verdict, Map<String, Object> fields) {
        switch (verdict) {
            case Verdict.Released released -> {
                fields.put("state", "released");
                fields.put("alternative", released.alternative() != null);
            }
            case Verdict.Escalated(String reviewId, List<String> reasons) -> {
                fields.put("state", "escalated");
                fields.put("reviewId", reviewId);
                fields.put("reasons", reasons);
            }
            case Verdict.Refused(String reason, String _) -> {
                fields.put("state", "refused");
                fields.put("reasons", List.of(reason));
            }
        }
    }

    private static List<Map<String, Object>> citations(List<Claim> claims, Knowledge knowledge) {
        List<Map<String, Object>> citations = new ArrayList<>();
        for (Claim claim : claims) {
            for (Citation citation : claim.citations()) {
                Map<String, Object> cited = new HashMap<>();
                cited.put("passageId", citation.passageId());
                cited.put("version", citation.version());
                knowledge
                        .find(citation.passageId(), citation.version())
                        .ifPresent(passage -> cited.put("digest", passage.digest()));
                citations.add(cited);
            }
        }
        return citations;
    }

    private static Map<String, Object> check(CheckOutcome check) {
        Map<String, Object> line = new HashMap<>();
        line.put("name", check.name());
        line.put("outcome", lower(check.outcome()));
        if (check.detail() != null) {
            line.put("detail", check.detail());
        }
        return line;
    }

    private static Map<String, Object> model(ModelVersion model) {
        return Map.of("base", model.base(), "adapter", model.adapter(), "release", model.release());
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
