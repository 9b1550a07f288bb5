package sekisho.verification.certificate;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import sekisho.contracts.Digests;
import sekisho.contracts.Region;

/** Draws released answers for audit, hands them out, and keeps what experts find. Call in a transaction. */
public final class AuditingReleases {

    /** How long an expert holds an audit before another may get it. */
    public static final Duration HELD = Duration.ofMinutes(30);

    public static final String OWN_QUESTION = "own-question";
    public static final String ALREADY_JUDGED = "already-judged";

    /** Where the items of a certificate come from when nobody brings a file. */
    public static final String HOUSE = "house";

    /** Lately released answers whose scores give the thresholds to test. */
    private static final int TRAFFIC_MAX = 5_000;

    private static final double STEPS = 0x1p48;
    private static final int STEP_DIGITS = 12;

    /** What came of a finding. */
    public sealed interface Outcome {

        /** It is kept; with it, perhaps, the gate was closed. */
        record Kept(Optional<Alarm> alarm) implements Outcome {}

        /** There is no such audit for this expert. */
        record Unknown() implements Outcome {}

        /** It cannot be; the code is stable. */
        record Refused(String code) implements Outcome {}
    }

    private final Audits audits;
    private final WatchingReleases watching;
    private final InstantSource clock;
    private final double share;
    private volatile String seed;

    /** @param share of released answers that are audited, 0..1 */
    public AuditingReleases(Audits audits, WatchingReleases watching, InstantSource clock, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("the audited share lies in 0..1");
        }
        this.audits = audits;
        this.watching = watching;
        this.clock = clock;
        this.share = share;
    }

    /**
     * True if the answer of this verdict is audited: a hash of the verdict's identity, keyed with a secret, falls into the
     * audited share. Neither score nor question nor asker has a say, and whoever holds the secret can check the drawing.
     */
    public boolean draws(String verdictId) {
        if (seed == null) {
            seed = audits.seed();
        }
        String hash = Digests.sha256(seed + "\n" + verdictId);
        return Long.parseLong(hash.substring(0, STEP_DIGITS), 16) / STEPS < share;
    }

    /** Keeps what was drawn. */
    public void keep(List<Audit.Drawn> drawn) {
        if (!drawn.isEmpty()) {
            audits.keep(drawn);
        }
    }

    /** The next audit for an expert, held for a while. */
    public Optional<Audit> next(Set<Region> regions, String expert) {
        Instant now = clock.instant();
        return audits.next(new HashSet<>(regions), expert, now, now.plus(HELD));
    }

    /** Keeps a finding, and lets the watch know. */
    public Outcome judge(String verdictId, Set<Region> regions, Audit.Finding finding) {
        Optional<Audit> found = audits.lock(verdictId)
                .filter(audit -> regions.contains(audit.drawn().region()));
        if (found.isEmpty()) {
            return new Outcome.Unknown();
        }
        Audit audit = found.get();
        if (audit.drawn().asker().equals(finding.by())) {
            return new Outcome.Refused(OWN_QUESTION);
        }
        if (audit.finding().isPresent()) {
            return new Outcome.Refused(ALREADY_JUDGED);
        }
        audits.store(new Audit(audit.drawn(), Optional.of(finding)));
        return new Outcome.Kept(counted(audit.drawn(), finding.correct()));
    }

    /** The house's own audits of one policy and of the law as it is now, to be certified; a question counts once. */
    public Submission submission(String policyHash, UnaryOperator<String> corpusOf) {
        Map<String, Adjudicated> items = new LinkedHashMap<>();
        Map<String, String> corpora = new HashMap<>();
        for (Audit audit : audits.judged(policyHash)) {
            Binding binding = audit.drawn().binding();
            if (audit.finding().isPresent() && binding.corpus().equals(corpusOf.apply(binding.region()))) {
                corpora.put(binding.region(), binding.corpus());
                items.putIfAbsent(audit.drawn().digest(), audit.adjudicated());
            }
        }
        return new Submission(
                policyHash, corpora, List.copyOf(items.values()), audits.traffic(policyHash, TRAFFIC_MAX), HOUSE);
    }

    /** A complaint that proves right counts against the house; one that does not says nothing about the others. */
    private Optional<Alarm> counted(Audit.Drawn drawn, boolean correct) {
        return switch (drawn.cause()) {
            case RANDOM -> watching.take(drawn.verdictId(), correct, "audit");
            case COMPLAINT -> correct ? Optional.empty() : watching.take(drawn.verdictId(), false, "reversal");
        };
    }
}
