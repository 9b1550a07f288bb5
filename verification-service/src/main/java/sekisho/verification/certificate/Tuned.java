package sekisho.verification.certificate;

import java.util.Collection;

/** Questions whose feedback was offered for training since the house stands, by their digests. */
public interface Tuned {

    /** Notes questions; those known already stay. */
    void note(Collection<String> digests);

    /** True if any of these is among them. */
    boolean any(Collection<String> digests);
}
