package sekisho.feedback.intake;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import sekisho.contracts.AnswerDrafted;
import sekisho.contracts.Candidate;
import sekisho.contracts.Claim;
import sekisho.contracts.Draft;
import sekisho.contracts.Inquiry;
import sekisho.contracts.Region;

/**
 * What inference made of a question, as far as preferences need it.
 *
 * @param candidates the provisions it chose among, best first
 * @param claims what it wanted to say; empty where it found nothing or failed
 * @param release the release of the learning loop that ranked the candidates
 */
public record DraftOnFile(
        String questionId,
        Region region,
        Inquiry inquiry,
        String featureSet,
        List<Candidate> candidates,
        List<Claim> claims,
        String release,
        Instant draftedAt) {

    public DraftOnFile {
        Objects.requireNonNull(questionId, "questionId");
        Objects.requireNonNull(region, "region");
        Objects.requireNonNull(inquiry, "inquiry");
        Objects.requireNonNull(featureSet, "featureSet");
        candidates = List.copyOf(candidates);
        claims = List.copyOf(claims);
        Objects.requireNonNull(release, "release");
        Objects.requireNonNull(draftedAt, "draftedAt");
    }

    public static DraftOnFile of(AnswerDrafted drafted) {
        List<Claim> claims = switch (drafted.draft()) {
            case Draft.Answered answered -> answered.claims();
            case Draft.NothingFound nothing -> List.of();
            case Draft.Failed failed -> List.of();
        };
        return new DraftOnFile(
                drafted.questionId(),
                drafted.region(),
                drafted.question().inquiry(),
                drafted.evidence().featureSet(),
                drafted.evidence().candidates(),
                claims,
                drafted.model().release(),
                drafted.draftedAt());
    }

    /** The candidate of that passage, if it was one. */
    public Optional<Candidate> candidate(String passageId) {
        return candidates.stream()
                .filter(candidate -> candidate.passageId().equals(passageId))
                .findFirst();
    }

    /** The provisions claims rest on, each once, in order. */
    public static List<String> cited(List<Claim> claims) {
        LinkedHashSet<String> cited = new LinkedHashSet<>();
        claims.forEach(claim -> claim.citations().forEach(citation -> cited.add(citation.passageId())));
        return List.copyOf(cited);
    }
}
