package sekisho.verification.certificate;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import sekisho.contracts.Digests;
import sekisho.verification.ledger.CheckpointKey;
import sekisho.verification.ledger.Entry;
import sekisho.verification.ledger.Leaves;

/** Brings judged answers to a certificate. One person proposes, another of a different role agrees; then it is signed. */
public final class IssuingCertificate {

    /** What came of it. */
    public sealed interface Outcome {

        /** It waits for the second person. */
        record Proposed(Dossier dossier, FittedOn disjointFrom) implements Outcome {}

        /** It is signed and holds from now on. */
        record Issued(Dossier dossier) implements Outcome {}

        /** There is no such proposal. */
        record Unknown() implements Outcome {}

        /** It cannot be; the code is stable. */
        record Refused(String code, List<Stratum.Closed> closed) implements Outcome {}
    }

    public static final String NOTHING_JUDGED = "nothing-judged";
    public static final String JUDGED_TWICE = "judged-twice";
    public static final String OTHER_POLICY = "other-policy";
    public static final String OTHER_CORPUS = "other-corpus";
    public static final String FIT_UNKNOWN = "fit-unknown";
    public static final String NOT_DISJOINT = "not-disjoint";
    public static final String NO_STRATUM_OPENS = "no-stratum-opens";
    public static final String ALREADY_ISSUED = "already-issued";

    private final Certificates kept;
    private final Leaves leaves;
    private final CheckpointKey key;
    private final Wording wording;
    private final Promise promise;
    private final FittedOn fitted;
    private final Tuned tuned;
    private final UnaryOperator<String> corpusOf;
    private final Terms terms;

    /**
     * What every certificate has in common.
     *
     * @param issuer name of the signing key
     * @param lasts how long one holds
     * @param ids makes UUIDs of version 7
     */
    public record Terms(String issuer, Duration lasts, InstantSource clock, Supplier<String> ids) {}

    /** @param corpusOf names the law of a region as it is now */
    public IssuingCertificate(
            Certificates kept,
            Leaves leaves,
            CheckpointKey key,
            Wording wording,
            Promise promise,
            FittedOn fitted,
            Tuned tuned,
            UnaryOperator<String> corpusOf,
            Terms terms) {
        this.kept = kept;
        this.leaves = leaves;
        this.key = key;
        this.wording = wording;
        this.promise = promise;
        this.fitted = fitted;
        this.tuned = tuned;
        this.corpusOf = corpusOf;
        this.terms = terms;
    }

    /** What was promised and is tested. */
    public Promise promise() {
        return promise;
    }

    /** Draws up a certificate and keeps it as a proposal. */
    public Outcome propose(Submission submission, Person by) {
        Optional<String> objection = objection(submission);
        if (objection.isPresent()) {
            return new Outcome.Refused(objection.get(), List.of());
        }
        Grids grids = Grids.of(submission.items(), submission.traffic());
        List<Stratum> strata = new Certifying(promise).certify(grids.items(), grids.byStratum());
        if (strata.stream().noneMatch(Stratum.Open.class::isInstance)) {
            return new Outcome.Refused(NO_STRATUM_OPENS, closed(strata));
        }
        Instant now = terms.clock().instant();
        Consent first = Consent.of(List.of(), by, null, now);
        Certificate certificate = new Certificate(
                terms.ids().get(),
                terms.issuer(),
                submission.policyHash(),
                submission.corpora(),
                promise,
                now,
                now.plus(terms.lasts()),
                strata,
                submission.items().size(),
                digestOf(submission.items()),
                submission.source(),
                List.of(first));
        Dossier dossier = new Dossier(certificate, List.of(first), null);
        kept.propose(dossier, submission.items());
        return new Outcome.Proposed(dossier, fitted);
    }

    /** Adds a second person's consent, after which the certificate is signed, stands in the ledger, and holds. */
    public Outcome consent(String id, Person by) {
        Optional<Dossier> found = kept.lock(id);
        if (found.isEmpty()) {
            return new Outcome.Unknown();
        }
        Dossier dossier = found.get();
        if (dossier.signed().isPresent()) {
            return new Outcome.Refused(ALREADY_ISSUED, List.of());
        }
        Optional<String> objection = Consent.objection(dossier.consents(), by).or(() -> stale(dossier.certificate()));
        if (objection.isPresent()) {
            return new Outcome.Refused(objection.get(), List.of());
        }
        Instant now = terms.clock().instant();
        List<Consent> consents = new ArrayList<>(dossier.consents());
        consents.add(Consent.of(dossier.consents(), by, null, now));
        Certificate certificate = dossier.certificate().issued(consents, now);
        Dossier issued = new Dossier(certificate, consents, key.note(wording.write(certificate)));
        kept.store(issued);
        leaves.append(List.of(entry(certificate, issued.note())));
        return new Outcome.Issued(issued);
    }

    private Optional<String> objection(Submission submission) {
        List<Adjudicated> items = submission.items();
        if (items.isEmpty()) {
            return Optional.of(NOTHING_JUDGED);
        }
        if (items.stream().map(Adjudicated::digest).distinct().count() < items.size()) {
            return Optional.of(JUDGED_TWICE);
        }
        if (!fitted.known()) {
            return Optional.of(FIT_UNKNOWN);
        }
        if (fitted.firstSeen(items).isPresent()
                || tuned.any(items.stream().map(Adjudicated::digest).toList())) {
            return Optional.of(NOT_DISJOINT);
        }
        if (!kept.running(submission.policyHash())) {
            return Optional.of(OTHER_POLICY);
        }
        return changed(submission.corpora());
    }

    private Optional<String> stale(Certificate certificate) {
        return kept.running(certificate.policyHash()) ? changed(certificate.corpora()) : Optional.of(OTHER_POLICY);
    }

    private Optional<String> changed(Map<String, String> corpora) {
        boolean same = !corpora.isEmpty()
                && corpora.entrySet().stream().allMatch(one -> one.getValue().equals(corpusOf.apply(one.getKey())));
        return same ? Optional.empty() : Optional.of(OTHER_CORPUS);
    }

    private static List<Stratum.Closed> closed(List<Stratum> strata) {
        return strata.stream()
                .filter(Stratum.Closed.class::isInstance)
                .map(Stratum.Closed.class::cast)
                .toList();
    }

    private static String digestOf(List<Adjudicated> items) {
        return Digests.sha256(items.stream()
                .map(Adjudicated::digest)
                .sorted()
                .map(digest -> digest + "\n")
                .collect(Collectors.joining()));
    }

    /** The ledger keeps who wanted it and the digest of the note; the note itself lies beside. */
    private static Entry entry(Certificate certificate, String note) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("kind", "certificate-1");
        fields.put("certificate", certificate.id());
        fields.put("time", certificate.issuedAt().toString());
        fields.put("expires", certificate.expiresAt().toString());
        fields.put("policyHash", certificate.policyHash());
        fields.put("noteDigest", Digests.sha256(note));
        fields.put("by", Acts.people(certificate.consents()));
        return new Entry(certificate.id(), fields);
    }
}
