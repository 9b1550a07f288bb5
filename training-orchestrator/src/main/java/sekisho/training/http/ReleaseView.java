package sekisho.training.http;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import sekisho.training.release.Approval;
import sekisho.training.release.Release;
import sekisho.training.round.RoundDecisions;

/**
 * A release as people see it.
 *
 * @param roundId the round that made it, null for the built-in reference
 * @param standing candidate, active, retired, rolled-back or withdrawn
 * @param approvalsMissing people, each of another role, who must still approve; null unless it is a candidate
 */
public record ReleaseView(
        String id,
        String target,
        String roundId,
        boolean active,
        String standing,
        String previous,
        Instant releasedAt,
        String digest,
        List<String> languages,
        List<Approval> approvals,
        Integer approvalsMissing) {

    static ReleaseView of(Release release) {
        boolean candidate = release.standing() == Release.Standing.CANDIDATE;
        return new ReleaseView(
                release.releaseId(),
                release.document().target(),
                release.document().roundId(),
                release.active(),
                release.standing().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                release.document().previous(),
                release.document().releasedAt(),
                release.document().digest(),
                release.document().weights().keySet().stream().sorted().toList(),
                release.approvals(),
                candidate ? RoundDecisions.rolesMissing(release).size() : null);
    }
}
