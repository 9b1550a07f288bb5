package sekisho.contracts;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The end of one version of a provision, found by looking at all versions of it.
 *
 * @param kind never {@link LawChange.Kind#WILL_CHANGE}: a lapse does not know what day it is
 * @param day the first on which the version is no longer the one in force
 * @param lastDay what the version itself says about its end; null when it was only overtaken
 */
public record Lapse(LawChange.Kind kind, LocalDate day, LocalDate lastDay) {

    private static final Comparator<Passage> NEWEST = Comparator.comparingInt(Passage::version);

    public Lapse {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(day, "day");
    }

    /**
     * How what this version says ends, or empty while nothing is known to end it. A version that only says the same once more
     * goes on with it.
     *
     * @param versions all versions of the provision, this one among them
     * @param toldOn the day the version was last told; counts as the day of what was taken back
     */
    public static Optional<Lapse> of(Passage version, Collection<Passage> versions, LocalDate toldOn) {
        if (version.withdrawn()) {
            return lapse(
                    version, newer(version, versions).max(NEWEST), versions, toldOn, LawChange.Kind.WITHDRAWN, toldOn);
        }
        return Stream.concat(ending(version), overtaking(version, versions, toldOn))
                .min(LocalDate::compareTo)
                .flatMap(day ->
                        lapse(version, standing(version, versions, day), versions, toldOn, LawChange.Kind.ENDED, day));
    }

    /** @param alone what it is when nothing follows */
    private static Optional<Lapse> lapse(
            Passage version,
            Optional<Passage> following,
            Collection<Passage> versions,
            LocalDate toldOn,
            LawChange.Kind alone,
            LocalDate day) {
        if (following.isPresent() && following.get().digest().equals(version.digest())) {
            return of(following.get(), versions, toldOn);
        }
        LawChange.Kind kind = following.isPresent() ? LawChange.Kind.REPLACED : alone;
        return Optional.of(new Lapse(kind, day, version.validTo()));
    }

    /**
     * True if an answer has to be marked: unless it told of this end itself, when that was already past law.
     *
     * @param stated the last day in force as the answer states it, or null
     * @param releasedOn the day the answer was released
     */
    public boolean newTo(LocalDate stated, LocalDate releasedOn) {
        return !Objects.equals(stated, lastDay) || day.isAfter(releasedOn);
    }

    /**
     * The mark beside an answer.
     *
     * @param asOf the day the answer speaks about, or null where it is not known
     */
    public LawChange beside(Citation citation, LocalDate asOf, LocalDate today) {
        return new LawChange(
                citation.passageId(),
                citation.version(),
                citation.instrument(),
                citation.locator(),
                citation.jurisdiction(),
                day.isAfter(today) ? LawChange.Kind.WILL_CHANGE : kind,
                day,
                retroactive(asOf));
    }

    private Boolean retroactive(LocalDate asOf) {
        if (Passage.NEVER.equals(lastDay)) {
            return true;
        }
        return asOf == null ? null : Boolean.valueOf(!day.isAfter(asOf));
    }

    private static Stream<LocalDate> ending(Passage version) {
        return Stream.ofNullable(version.validTo()).map(last -> last.plusDays(1));
    }

    /** The newest version in force on a day is the one that counts, so a newer one ends this one where they meet. */
    private static Stream<LocalDate> overtaking(Passage version, Collection<Passage> versions, LocalDate toldOn) {
        return newer(version, versions)
                .flatMap(other -> later(version.validFrom(), other.validFrom())
                        .or(() -> Optional.of(toldOn))
                        .filter(meeting -> version.inForceOn(meeting) && other.inForceOn(meeting))
                        .stream());
    }

    private static Optional<LocalDate> later(LocalDate one, LocalDate other) {
        return Stream.of(Optional.ofNullable(one), Optional.ofNullable(other))
                .flatMap(Optional::stream)
                .max(LocalDate::compareTo);
    }

    private static Stream<Passage> newer(Passage version, Collection<Passage> versions) {
        return versions.stream()
                .filter(other -> other.version() > version.version())
                .filter(other -> !other.withdrawn());
    }

    private static Optional<Passage> standing(Passage version, Collection<Passage> versions, LocalDate day) {
        return versions.stream()
                .filter(other -> other.version() != version.version() && other.inForceOn(day))
                .max(NEWEST);
    }
}
