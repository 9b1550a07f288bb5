package sekisho.verification.certificate;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import sekisho.verification.ledger.CheckpointKey;

/** Looks up under what title the house decides at this moment. */
public final class Titles {

    /** Certificates looked at: one per policy that runs in some region, and a few that have not expired yet. */
    static final int LOOKED_AT_MAX = 16;

    private static final int REMEMBERED_MAX = 64;

    private final Certificates certificates;
    private final Watches watches;
    private final CheckpointKey key;
    private final Wording wording;
    private final Map<String, Optional<Certificate>> opened = new ConcurrentHashMap<>();

    public Titles(Certificates certificates, Watches watches, CheckpointKey key, Wording wording) {
        this.certificates = certificates;
        this.watches = watches;
        this.key = key;
        this.wording = wording;
    }

    /** What is on the shelf now; call in the transaction that decides, so that an alarm and a release never cross. */
    public Shelf look() {
        Optional<Alarm> alarm = watches.alarm();
        List<Certificate> genuine = alarm.isPresent()
                ? List.of()
                : certificates.issued(LOOKED_AT_MAX).stream()
                        .map(this::genuine)
                        .flatMap(Optional::stream)
                        .toList();
        return new Shelf(alarm.map(Alarm::id), genuine);
    }

    /** What a note says, if this house has signed it. Remembered by the whole note, so that not a letter goes unchecked. */
    Optional<Certificate> genuine(String note) {
        if (opened.size() > REMEMBERED_MAX) {
            opened.clear();
        }
        return opened.computeIfAbsent(note, this::open);
    }

    private Optional<Certificate> open(String note) {
        try {
            return key.opened(note).map(wording::read);
        } catch (IllegalArgumentException noCertificate) {
            return Optional.empty();
        }
    }

    /**
     * One look.
     *
     * @param alarm that is not answered yet
     * @param genuine certificates whose signature holds, newest first
     */
    public record Shelf(Optional<String> alarm, List<Certificate> genuine) {

        public Shelf {
            Objects.requireNonNull(alarm, "alarm");
            genuine = List.copyOf(genuine);
        }

        /** The title for an answer judged under this binding; what is not exactly right is provisional. */
        public Standing at(Binding binding, Instant now) {
            if (alarm.isPresent()) {
                return new Standing.Closed(alarm.get());
            }
            return genuine.stream()
                    .filter(certificate -> certificate.inForce(now) && certificate.fits(binding))
                    .findFirst()
                    .<Standing>map(Standing.Certified::new)
                    .orElseGet(() -> new Standing.Provisional(why(binding, now)));
        }

        private String why(Binding binding, Instant now) {
            List<Certificate> timely =
                    genuine.stream().filter(one -> one.inForce(now)).toList();
            if (timely.isEmpty()) {
                return genuine.isEmpty() ? "none" : "expired";
            }
            boolean samePolicy =
                    timely.stream().anyMatch(one -> one.policyHash().equals(binding.policyHash()));
            return samePolicy ? "other-corpus" : "other-policy";
        }
    }
}
