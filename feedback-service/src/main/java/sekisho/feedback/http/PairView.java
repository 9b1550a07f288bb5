package sekisho.feedback.http;

import java.time.Instant;
import java.util.List;
import sekisho.contracts.Language;
import sekisho.contracts.PairCollected;
import sekisho.contracts.PairSource;
import sekisho.contracts.Region;
import sekisho.feedback.preference.ImportedPair;
import sekisho.feedback.preference.PairShelf.Shelved;

/**
 * A pair as people see it.
 *
 * @param usedForRanking false for imported pairs, which have no features
 */
public record PairView(
        String id,
        String group,
        Region region,
        Language language,
        List<String> jurisdictions,
        PairSource source,
        String prompt,
        Side chosen,
        Side rejected,
        String featureSet,
        String release,
        String rater,
        String raterRole,
        Instant collectedAt,
        boolean usedForRanking) {

    /** One side; the passage is null for imported pairs. */
    public record Side(String passageId, String text) {}

    static PairView of(Shelved shelved) {
        return switch (shelved) {
            case Shelved.Collected(long _, PairCollected pair) ->
                new PairView(
                        pair.pairId(),
                        pair.group(),
                        pair.region(),
                        pair.language(),
                        pair.jurisdictions(),
                        pair.source(),
                        pair.prompt(),
                        new Side(pair.chosen().passageId(), pair.chosen().text()),
                        new Side(pair.rejected().passageId(), pair.rejected().text()),
                        pair.featureSet(),
                        pair.release(),
                        pair.rater(),
                        pair.raterRole(),
                        pair.collectedAt(),
                        true);
            case Shelved.Imported(long _, ImportedPair pair) ->
                new PairView(
                        pair.pairId(),
                        pair.pairId(),
                        pair.region(),
                        pair.language(),
                        List.of(),
                        PairSource.IMPORT,
                        pair.prompt().getLast().content(),
                        new Side(null, pair.chosen().getLast().content()),
                        new Side(null, pair.rejected().getLast().content()),
                        null,
                        null,
                        null,
                        null,
                        pair.importedAt(),
                        false);
        };
    }
}
