package sekisho.contracts;

import java.time.LocalDate;
import java.util.Objects;

/**
 * The papers of a claim: where exactly it stands, and the words themselves.
 *
 * @param passageId identity of the provision across its versions
 * @param version which version of it, from 1
 * @param instrument the law or policy, as lawyers name it
 * @param locator the place inside, as lawyers write it, for example {@code Art. 6(1)(f)} or {@code 第17条第2項}
 * @param jurisdiction code of {@link Jurisdictions}
 * @param quote verbatim words of the passage
 * @param validFrom first day in force, or null when unknown
 * @param validTo last day in force, or null when open
 */
public record Citation(
        String passageId,
        int version,
        String instrument,
        String locator,
        String jurisdiction,
        String quote,
        LocalDate validFrom,
        LocalDate validTo) {

    public Citation {
        Objects.requireNonNull(passageId, "passageId");
        Objects.requireNonNull(instrument, "instrument");
        Objects.requireNonNull(locator, "locator");
        Objects.requireNonNull(jurisdiction, "jurisdiction");
        Objects.requireNonNull(quote, "quote");
    }
}
