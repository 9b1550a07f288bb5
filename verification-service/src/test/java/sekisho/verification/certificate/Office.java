package sekisho.verification.certificate;

import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import sekisho.contracts.Digests;
import sekisho.contracts.Roles;
import sekisho.verification.gate.Law;
import sekisho.verification.json.CertificateText;
import sekisho.verification.ledger.CheckpointKey;
import sekisho.verification.ledger.InMemoryLeaves;

/** Everything certificates and the watch need, in memory; time stands still until it is moved. */
public final class Office {

    public static final String POLICY = "a".repeat(64);
    public static final String CORPUS = "b".repeat(64);
    public static final Binding BINDING = new Binding(POLICY, "emea", CORPUS);
    public static final Person OWNER = new Person("owner", Set.of(Roles.MODEL_OWNER));
    public static final Person OPERATOR = new Person("operator", Set.of(Roles.OPERATOR));
    public static final Duration LASTS = Duration.ofDays(90);

    public final InMemoryCertificates certificates = new InMemoryCertificates();
    public final InMemoryWatches watches = new InMemoryWatches();
    public final InMemoryLeaves leaves = new InMemoryLeaves();
    public final InMemoryAudits audits = new InMemoryAudits("seed");
    public final Set<String> tuned = new HashSet<>();
    public final Map<String, String> corpora = new HashMap<>(Map.of("emea", CORPUS));
    public final CheckpointKey key = key("sekisho.test/ledger");
    public Set<String> fitted = Set.of(Digests.ofQuestion("something else"));
    public Duration since = Duration.ZERO;

    public final InstantSource clock = () -> Law.NOW.plus(since);

    public Titles titles() {
        return new Titles(certificates, watches, key, new CertificateText());
    }

    public WatchingReleases watching() {
        return new WatchingReleases(
                watches,
                leaves,
                Promise.standard(),
                clock,
                () -> UUID.randomUUID().toString());
    }

    public AuditingReleases auditing(double share) {
        return new AuditingReleases(audits, watching(), clock, share);
    }

    public IssuingCertificate issuing() {
        return new IssuingCertificate(
                certificates,
                leaves,
                key,
                new CertificateText(),
                Promise.standard(),
                new FittedOn("test", fitted),
                new Tuned() {
                    @Override
                    public void note(Collection<String> digests) {
                        tuned.addAll(digests);
                    }

                    @Override
                    public boolean any(Collection<String> digests) {
                        return digests.stream().anyMatch(tuned::contains);
                    }
                },
                corpora::get,
                new IssuingCertificate.Terms(
                        "sekisho.test/ledger",
                        LASTS,
                        clock,
                        () -> UUID.randomUUID().toString()));
    }

    /** A certificate that both people wanted, for a running policy; open for {@code en/GB} from 0.96 on. */
    public Certificate issued() {
        certificates.running.add(POLICY);
        IssuingCertificate issuing = issuing();
        var proposed = (IssuingCertificate.Outcome.Proposed) issuing.propose(submission(judged(1_500, 0)), OWNER);
        String id = proposed.dossier().certificate().id();
        return ((IssuingCertificate.Outcome.Issued) issuing.consent(id, OPERATOR))
                .dossier()
                .certificate();
    }

    public static Submission submission(List<Adjudicated> items) {
        return new Submission(
                POLICY, Map.of("emea", CORPUS), items, Map.of("en/GB", List.of(0.96), "de/DE", List.of(0.96)), "house");
    }

    /** So many answers of {@code en/GB}, the first of them wrong, and ten of {@code de/DE}. */
    public static List<Adjudicated> judged(int n, int wrong) {
        List<Adjudicated> judged = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            judged.add(
                    new Adjudicated(Digests.ofQuestion("question " + i), "en/GB", 0.96 + i / 1e6, i >= wrong, false));
        }
        for (int i = 0; i < 10; i++) {
            judged.add(new Adjudicated(Digests.ofQuestion("Frage " + i), "de/DE", 0.97, true, false));
        }
        return judged;
    }

    public static CheckpointKey key(String name) {
        try {
            return new CheckpointKey(
                    name, KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
