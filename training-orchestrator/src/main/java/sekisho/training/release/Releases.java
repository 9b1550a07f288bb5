package sekisho.training.release;

import java.util.List;
import java.util.Optional;

/** The releases there are. */
public interface Releases {

    /** What runs; the built-in reference if nothing was ever released. */
    Release active(String target);

    Optional<Release> find(String releaseId);

    /** All releases of a target, newest first. */
    List<Release> all(String target);

    /** A release id of this target that was never used. */
    String nextId(String target);

    /** Adds a consent; the same person again changes nothing. Returns the release as it then stands. */
    Optional<Release> approve(String releaseId, Approval approval);
}
