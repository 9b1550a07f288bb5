package sekisho.contracts;

import java.time.LocalDate;
import java.util.Objects;

/**
 * One provision, in one version: the unit that is found, cited and checked.
 *
 * @param id identity across versions
 * @param version from 1, rising by one whenever text or validity change
 * @param instrument the law or policy, as lawyers name it
 * @param locator the place inside it, as lawyers write it
 * @param title heading, or null
 * @param jurisdiction code of {@link Jurisdictions}
 * @param digest SHA-256 of the text
 * @param validFrom first day in force, or null when it was always
 * @param validTo last day in force, or null when open
 * @param setting where it stands and what it leans on
 */
public record Passage(
        String id,
        int version,
        String instrument,
        String locator,
        String title,
        Language language,
        String jurisdiction,
        Specialty specialty,
        String text,
        String digest,
        LocalDate validFrom,
        LocalDate validTo,
        Setting setting) {

    /** A day before all law: a version valid until then is in force on no day anybody can ask for. */
    public static final LocalDate NEVER = LocalDate.of(1, 1, 1);

    public Passage {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(instrument, "instrument");
        Objects.requireNonNull(locator, "locator");
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(jurisdiction, "jurisdiction");
        specialty = specialty == null ? Specialty.GENERAL : specialty;
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(digest, "digest");
        setting = setting == null ? Setting.NONE : setting;
        if (version < 1) {
            throw new IllegalArgumentException("version counts from 1");
        }
        if (validFrom != null && validTo != null && validTo.isBefore(validFrom)) {
            throw new IllegalArgumentException("validTo is before validFrom");
        }
    }

    /** True on every day from {@code validFrom} to {@code validTo}, both included. */
    public boolean inForceOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }

    /** True if this version was taken back: it was never in force. */
    public boolean withdrawn() {
        return NEVER.equals(validTo);
    }

    /** Identity of this very version, the key on the compacted topic. */
    public String versionedId() {
        return id + "@" + version;
    }
}
