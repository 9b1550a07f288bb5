package sekisho.gateway.knowledge;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import sekisho.contracts.Passage;

/** Decides how versions of a passage follow each other. */
final class Succession {

    private Succession() {}

    /**
     * What to publish when this passage follows the current version.
     *
     * @return nothing when they say the same; else the current version with its validity cut where it must be, then the
     *     new one
     */
    static List<Passage> follow(Passage current, Passage next) {
        if (same(current, next)) {
            return List.of();
        }
        Passage numbered = version(next, current.version() + 1, next.validFrom(), next.validTo());
        return overlaps(current, next) ? List.of(cut(current, next), numbered) : List.of(numbered);
    }

    /** The same passage, in force until this day and no longer. */
    static Passage end(Passage current, LocalDate validTo) {
        return version(current, current.version(), current.validFrom(), validTo);
    }

    static boolean same(Passage one, Passage other) {
        return version(one, 1, one.validFrom(), one.validTo())
                .equals(version(other, 1, other.validFrom(), other.validTo()));
    }

    /** The current one ends the day before the next begins; one that would never have begun is withdrawn. */
    private static Passage cut(Passage current, Passage next) {
        boolean later = next.validFrom() != null
                && (current.validFrom() == null || next.validFrom().isAfter(current.validFrom()));
        return later
                ? version(
                        current,
                        current.version(),
                        current.validFrom(),
                        next.validFrom().minusDays(1))
                : version(current, current.version(), Passage.NEVER, Passage.NEVER);
    }

    private static boolean overlaps(Passage current, Passage next) {
        boolean endsBefore = current.validTo() != null
                && next.validFrom() != null
                && current.validTo().isBefore(next.validFrom());
        boolean beginsAfter = current.validFrom() != null
                && next.validTo() != null
                && current.validFrom().isAfter(next.validTo());
        return !endsBefore && !beginsAfter;
    }

    private static Passage version(Passage passage, int version, LocalDate from, LocalDate to) {
        Objects.requireNonNull(passage, "passage");
        return new Passage(
                passage.id(),
                version,
                passage.instrument(),
                passage.locator(),
                passage.title(),
                passage.language(),
                passage.jurisdiction(),
                passage.specialty(),
                passage.text(),
                passage.digest(),
                from,
                to,
                passage.setting());
    }
}
