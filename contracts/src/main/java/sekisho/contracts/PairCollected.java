package sekisho.contracts;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A preference pair counts. It is pseudonymised: the prompt carries no personal data, the rater is a keyed hash.
 *
 * @param pairId identity, a digest over prompt and both sides, so that the same pair never counts twice
 * @param group all pairs of one question share a group and are never split between training and held-out data
 * @param featureSet the feature set both sides' features belong to
 * @param release the release that produced the rejected side
 */
public record PairCollected(
        String pairId,
        String group,
        Region region,
        Language language,
        List<String> jurisdictions,
        String prompt,
        Side chosen,
        Side rejected,
        String featureSet,
        PairSource source,
        String rater,
        String raterRole,
        String release,
        Instant collectedAt)
        implements Fact {

    public PairCollected {
        Objects.requireNonNull(pairId, "pairId");
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(region, "region");
        Objects.requireNonNull(language, "language");
        jurisdictions = jurisdictions == null ? List.of() : List.copyOf(jurisdictions);
        Objects.requireNonNull(prompt, "prompt");
        Objects.requireNonNull(chosen, "chosen");
        Objects.requireNonNull(rejected, "rejected");
        Objects.requireNonNull(featureSet, "featureSet");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(rater, "rater");
        Objects.requireNonNull(raterRole, "raterRole");
        Objects.requireNonNull(release, "release");
        Objects.requireNonNull(collectedAt, "collectedAt");
    }

    @Override
    public String key() {
        return pairId;
    }

    /** One side of a pair: the provision, its words, and the features the ranking policy saw for it. */
    public record Side(String passageId, String text, List<Double> features) {
        public Side {
            Objects.requireNonNull(passageId, "passageId");
            Objects.requireNonNull(text, "text");
            features = features == null ? List.of() : List.copyOf(features);
        }
    }
}
