package sekisho.gateway.knowledge;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Set;

/**
 * The texts of a document, by the days they begin.
 *
 * @param own first day of the one that is published now
 * @param days first days of all complete ones; a repeal is one with nothing in it
 */
public record Editions(LocalDate own, Set<LocalDate> days) {

    /** Of passages that belong to no document. */
    public static final Editions NONE = new Editions(LocalDate.MIN, Set.of());

    public Editions {
        days = Set.copyOf(days);
    }

    /** The last day of which this text can speak about a provision that begins, or is missing, from a day on. */
    LocalDate lastDay(LocalDate first) {
        LocalDate from = first.isAfter(own) ? first : own;
        return days.stream()
                .filter(day -> day.isAfter(from))
                .min(Comparator.naturalOrder())
                .map(next -> next.minusDays(1))
                .orElse(LocalDate.MAX);
    }
}
