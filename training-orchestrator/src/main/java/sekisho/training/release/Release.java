package sekisho.training.release;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import sekisho.contracts.ModelReleased;

/**
 * A release and its standing.
 *
 * @param document what is told when it goes live, never changed afterwards
 * @param standing whether it runs
 * @param approvals consents so far, oldest first
 */
public record Release(ModelReleased document, Standing standing, List<Approval> approvals) {

    public Release {
        Objects.requireNonNull(document, "document");
        Objects.requireNonNull(standing, "standing");
        approvals = List.copyOf(approvals);
    }

    /** A release is a candidate once, active at most one at a time, and may become active again after a rollback. */
    public enum Standing {
        CANDIDATE,
        ACTIVE,
        RETIRED,
        ROLLED_BACK,
        /** Its round was abandoned before it ever ran. */
        WITHDRAWN
    }

    public String releaseId() {
        return document.releaseId();
    }

    public boolean active() {
        return standing == Standing.ACTIVE;
    }

    /** The built-in reference: no weights, what ranks before anything was learned. */
    public static Release reference(String target, String featureSet, Instant at) {
        Map<String, List<Double>> none = Map.of();
        return new Release(
                new ModelReleased(
                        target,
                        target + "-0",
                        null,
                        null,
                        featureSet,
                        none,
                        ModelReleased.digestOf(featureSet, none),
                        at),
                Standing.ACTIVE,
                List.of());
    }

    /** The same release in another standing. */
    public Release as(Standing next) {
        return new Release(document, next, approvals);
    }
}
