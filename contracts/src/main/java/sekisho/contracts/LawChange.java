package sekisho.contracts;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A provision that an answer cites is not, or will not stay, what the answer says. It stands beside the answer and its
 * papers, which never change.
 *
 * @param version the cited version
 * @param instrument as the answer names it
 * @param locator as the answer names it
 * @param day from which the cited version is no longer in force; for a version that was taken back, the day that was told
 * @param retroactive true if the day the answer speaks about is itself concerned; null where that day is not known
 */
public record LawChange(
        String passageId,
        int version,
        String instrument,
        String locator,
        String jurisdiction,
        Kind kind,
        LocalDate day,
        Boolean retroactive) {

    public LawChange {
        Objects.requireNonNull(passageId, "passageId");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(day, "day");
    }

    /** What happened to the cited version. */
    public enum Kind {
        /** Another version is in force from the day on. */
        REPLACED,
        /** Nothing stands in its place from the day on. */
        ENDED,
        /** It was taken back as never having been in force, and nothing stands in its place. */
        WITHDRAWN,
        /** The day is still to come. */
        WILL_CHANGE
    }

    /** True once the day has come. */
    public boolean due() {
        return kind != Kind.WILL_CHANGE;
    }
}
