package sekisho.verification.knowledge;

import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import sekisho.contracts.AnswerDrafted;
import sekisho.contracts.Citation;
import sekisho.contracts.Draft;
import sekisho.contracts.Region;

/** One copy per served region. A region that is not served has an empty copy, against which nothing passes. */
public final class OwnCopies {

    private final Map<Region, OwnCopy> copies = new EnumMap<>(Region.class);

    public OwnCopies(Collection<Region> regions) {
        regions.forEach(region -> copies.put(region, new OwnCopy()));
    }

    /** The knowledge of a region. */
    public Knowledge of(Region region) {
        OwnCopy copy = copies.get(region);
        return copy == null ? Knowledge.empty() : copy;
    }

    /** The copy to write to. */
    public OwnCopy copy(Region region) {
        return copies.get(region);
    }

    /** Versions held, all regions together. */
    public long size() {
        return copies.values().stream().mapToLong(OwnCopy::size).sum();
    }

    /**
     * Gives provisions that drafts cite, and that may still be on their way, a bounded time to arrive.
     *
     * @param patience for all drafts together
     */
    public void awaitCited(Collection<AnswerDrafted> drafts, Duration patience) throws InterruptedException {
        Duration left = patience;
        for (AnswerDrafted drafted : drafts) {
            OwnCopy copy = copies.get(drafted.region());
            if (copy != null && drafted.draft() instanceof Draft.Answered answered) {
                for (Citation citation : citations(answered)) {
                    left = copy.await(citation.passageId(), citation.version(), left);
                }
            }
        }
    }

    private static List<Citation> citations(Draft.Answered answered) {
        return answered.claims().stream()
                .flatMap(claim -> claim.citations().stream())
                .toList();
    }
}
