package sekisho.inference.model;

import java.util.concurrent.atomic.AtomicReference;
import sekisho.contracts.ModelReleased;

/** The ranking policy in use. Thread-safe; a swap is one reference write, so nobody ever sees half a release. */
public final class LivePolicy {

    /** What became of a release that was told. */
    public sealed interface Adoption {
        /** It ranks from now on. */
        record Adopted(String release) implements Adoption {}

        /** It is not for this engine; nothing changed. */
        record NotOurs(String target) implements Adoption {}

        /** It must not run here; the policy before it stays. The reason is a stable code. */
        record Refused(String release, String reason) implements Adoption {}
    }

    private final AtomicReference<RankingPolicy> current = new AtomicReference<>(RankingPolicy.REFERENCE);
    private final String featureSet;
    private final int features;

    /**
     * @param featureSet the only feature set that can be served
     * @param features how many features it has
     */
    public LivePolicy(String featureSet, int features) {
        this.featureSet = featureSet;
        this.features = features;
    }

    /** The policy to rank one whole question with: read it once per question. */
    public RankingPolicy current() {
        return current.get();
    }

    /** Takes a release over, or says why not. */
    public Adoption adopt(ModelReleased released) {
        if (!RankingPolicy.TARGET.equals(released.target())) {
            return new Adoption.NotOurs(released.target());
        }
        String reason = objection(released);
        if (reason != null) {
            return new Adoption.Refused(released.releaseId(), reason);
        }
        current.set(new RankingPolicy(released.releaseId(), released.weights()));
        return new Adoption.Adopted(released.releaseId());
    }

    private String objection(ModelReleased released) {
        if (!featureSet.equals(released.featureSet())) {
            return "other-feature-set";
        }
        boolean fits = released.weights().values().stream()
                .allMatch(theta -> theta.size() == features
                        && theta.stream().allMatch(weight -> weight != null && Double.isFinite(weight)));
        if (!fits) {
            return "malformed-weights";
        }
        String digest = ModelReleased.digestOf(released.featureSet(), released.weights());
        return digest.equals(released.digest()) ? null : "wrong-digest";
    }
}
