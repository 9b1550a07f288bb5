package sekisho.verification.http;

import java.time.LocalDate;
import java.util.List;
import sekisho.contracts.Citation;
import sekisho.contracts.Claim;
import sekisho.contracts.Inquiry;
import sekisho.contracts.Limits;
import sekisho.contracts.Passage;
import sekisho.doors.http.ProblemException;
import sekisho.verification.knowledge.Knowledge;
import sekisho.verification.review.Settlement;

/**
 * How an expert settles, as it comes over HTTP.
 *
 * @param decision {@code release}, {@code release-corrected} or {@code refuse}
 * @param claims for {@code release-corrected}: what goes out instead
 * @param reason for {@code refuse}: one of a closed list of codes; {@code expert-refused} when absent
 * @param explanation for {@code refuse}: words to the asker, or absent
 */
record SettlementRequest(String decision, List<ClaimBody> claims, String reason, String explanation) {

    private static final String UNNAMED = "expert-refused";

    /** A closed list: a code becomes a tag of a metric and a field of the log, where free words have no place. */
    private static final List<String> REASONS =
            List.of("out-of-scope", "no-provision", "specific-advice", "unclear-question", "confidential", UNNAMED);

    /** A claim; of its citations only passage and quote are needed, the rest comes from the own copy. */
    record ClaimBody(String text, List<CitationBody> citations) {}

    /** Where a claim stands. */
    record CitationBody(
            String passageId,
            Integer version,
            String instrument,
            String locator,
            String jurisdiction,
            String quote,
            LocalDate validFrom,
            LocalDate validTo) {}

    Settlement settlement(Inquiry inquiry, Knowledge knowledge) {
        return switch (decision == null ? "" : decision) {
            case "release" -> new Settlement.Release();
            case "release-corrected" -> corrected(inquiry, knowledge);
            case "refuse" -> refusal();
            default -> throw ProblemException.invalid("decision", "is one of release, release-corrected, refuse");
        };
    }

    private Settlement refusal() {
        String code = reason == null || reason.isBlank() ? UNNAMED : reason;
        if (!REASONS.contains(code)) {
            throw ProblemException.invalid("reason", "is one of " + String.join(", ", REASONS));
        }
        if (explanation != null && explanation.length() > Limits.FEEDBACK_CHARS_MAX) {
            throw ProblemException.invalid("explanation", "has at most " + Limits.FEEDBACK_CHARS_MAX + " characters");
        }
        return new Settlement.Refuse(code, explanation);
    }

    private Settlement corrected(Inquiry inquiry, Knowledge knowledge) {
        if (claims == null || claims.isEmpty()) {
            throw ProblemException.invalid("claims", "are what goes out; at least one");
        }
        return new Settlement.ReleaseCorrected(
                claims.stream().map(claim -> claim(claim, inquiry, knowledge)).toList());
    }

    private static Claim claim(ClaimBody body, Inquiry inquiry, Knowledge knowledge) {
        if (body == null || body.text() == null || body.text().isBlank()) {
            throw ProblemException.invalid("claims[].text", "must not be empty");
        }
        List<CitationBody> citations = body.citations() == null ? List.of() : body.citations();
        return new Claim(
                body.text(),
                citations.stream()
                        .map(citation -> citation(citation, inquiry, knowledge))
                        .toList());
    }

    private static Citation citation(CitationBody body, Inquiry inquiry, Knowledge knowledge) {
        if (body == null || body.passageId() == null || body.quote() == null) {
            throw ProblemException.invalid("claims[].citations[]", "names passageId and quote");
        }
        Passage passage = (body.version() == null
                        ? knowledge.inForce(body.passageId(), inquiry.asOf())
                        : knowledge.find(body.passageId(), body.version()))
                .orElseThrow(
                        () -> ProblemException.invalid("claims[].citations[].passageId", "is not a known provision"));
        return new Citation(
                passage.id(),
                passage.version(),
                body.instrument() == null ? passage.instrument() : body.instrument(),
                body.locator() == null ? passage.locator() : body.locator(),
                body.jurisdiction() == null ? passage.jurisdiction() : body.jurisdiction(),
                body.quote(),
                body.validFrom() == null ? passage.validFrom() : body.validFrom(),
                body.validTo() == null ? passage.validTo() : body.validTo());
    }
}
