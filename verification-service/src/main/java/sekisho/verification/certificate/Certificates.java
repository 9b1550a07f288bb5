package sekisho.verification.certificate;

import java.util.List;
import java.util.Optional;

/** The kept certificates. */
public interface Certificates {

    /** Keeps a proposal with the digests of its items. */
    void propose(Dossier dossier, List<Adjudicated> items);

    /** A dossier, locked for this transaction. */
    Optional<Dossier> lock(String id);

    /** Replaces a dossier that was locked. */
    void store(Dossier dossier);

    Optional<Dossier> find(String id);

    /** All of them, newest first, at most so many. */
    List<Dossier> all(int limit);

    /** Digests of the questions a certificate rests on, sorted. */
    List<String> items(String id);

    /** Signed certificates, newest first, at most so many. */
    List<String> issued(int limit);

    /** The policy the gate has judged under last, or empty before its first verdict. */
    Optional<String> newestPolicy();

    /** True if the gate has lately judged under this policy. */
    boolean running(String policyHash);
}
