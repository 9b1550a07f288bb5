package sekisho.gateway.knowledge;

import java.time.LocalDate;
import java.util.Optional;
import sekisho.contracts.Passage;

/** Days from the first to the last, both included; {@link LocalDate#MIN} and {@link LocalDate#MAX} stand for no bound. */
record Span(LocalDate first, LocalDate last) {

    static Span of(Passage passage) {
        return new Span(
                passage.validFrom() == null ? LocalDate.MIN : passage.validFrom(),
                passage.validTo() == null ? LocalDate.MAX : passage.validTo());
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    boolean meets(Span other) {
        return !first.isAfter(other.last) && !other.first.isAfter(last);
    }

    /** What of this lies before the other begins. */
    Optional<Span> before(Span other) {
        return first.isBefore(other.first) ? Optional.of(new Span(first, earlier(other.first.minusDays(1)))) : empty();
    }

    /** What of this lies after the other has ended. */
    Optional<Span> after(Span other) {
        return last.isAfter(other.last) ? Optional.of(new Span(later(other.last.plusDays(1)), last)) : empty();
    }

    private LocalDate earlier(LocalDate day) {
        return day.isBefore(last) ? day : last;
    }

    private LocalDate later(LocalDate day) {
        return day.isAfter(first) ? day : first;
    }

    private static Optional<Span> empty() {
        return Optional.empty();
    }

    /** As passages spell it: null where there is no bound. */
    LocalDate validFrom() {
        return first.equals(LocalDate.MIN) ? null : first;
    }

    LocalDate validTo() {
        return last.equals(LocalDate.MAX) ? null : last;
    }
}
