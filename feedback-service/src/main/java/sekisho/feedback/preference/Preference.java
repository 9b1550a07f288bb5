package sekisho.feedback.preference;

import java.util.List;
import java.util.Objects;
import sekisho.contracts.Candidate;
import sekisho.contracts.Claim;
import sekisho.contracts.Inquiry;
import sekisho.contracts.PairProposed;
import sekisho.contracts.PairSource;
import sekisho.contracts.Region;

/**
 * These provisions answer the question better than those.
 *
 * @param preferenceId the opinion's identity: one opinion, one preference
 * @param claims the better answer's claims where there is one
 * @param release the release that ranked the worse side
 */
public record Preference(
        String preferenceId,
        String questionId,
        Region region,
        PairSource source,
        String rater,
        String raterRole,
        Inquiry inquiry,
        String featureSet,
        String release,
        List<Claim> claims,
        List<Candidate> chosen,
        List<Candidate> rejected) {

    public Preference {
        Objects.requireNonNull(preferenceId, "preferenceId");
        Objects.requireNonNull(questionId, "questionId");
        Objects.requireNonNull(region, "region");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(rater, "rater");
        Objects.requireNonNull(raterRole, "raterRole");
        Objects.requireNonNull(inquiry, "inquiry");
        Objects.requireNonNull(featureSet, "featureSet");
        Objects.requireNonNull(release, "release");
        claims = List.copyOf(claims);
        chosen = List.copyOf(chosen);
        rejected = List.copyOf(rejected);
    }

    /** What the gate is asked. */
    public PairProposed proposed() {
        return new PairProposed(
                preferenceId, questionId, region, inquiry, claims, passagesOf(chosen), passagesOf(rejected));
    }

    private static List<String> passagesOf(List<Candidate> side) {
        return side.stream().map(Candidate::passageId).toList();
    }
}
