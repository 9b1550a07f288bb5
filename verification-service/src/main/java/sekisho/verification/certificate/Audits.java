package sekisho.verification.certificate;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sekisho.contracts.Region;

/** The kept audits. */
public interface Audits {

    /** The secret the drawing is keyed with; made once, the same for every replica. */
    String seed();

    /** Keeps what was drawn, inside the running transaction; one verdict is drawn once. */
    void keep(List<Audit.Drawn> drawn);

    /**
     * The next one for this expert: one held already, or else the oldest nobody holds, in these regions, never an answer to
     * the expert's own question. It is held until then.
     */
    Optional<Audit> next(Set<Region> regions, String expert, Instant now, Instant until);

    /** An audit, locked for this transaction. */
    Optional<Audit> lock(String verdictId);

    /** Keeps a finding about an audit that was locked. */
    void store(Audit audit);

    /** Audits that nobody has judged, in these regions, that this expert may judge. */
    long waiting(Set<Region> regions, String expert);

    /**
     * Random audits of one policy with their findings, oldest first, and of every stratum only those before its first one
     * that is still open: whoever leaves hard ones lying does not make the sample easier.
     */
    List<Audit> judged(String policyHash);

    /** Scores of lately released answers under one policy that were not drawn, by stratum, at most so many. */
    Map<String, List<Double>> traffic(String policyHash, int limit);
}
