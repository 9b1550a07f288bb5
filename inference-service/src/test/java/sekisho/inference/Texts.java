package sekisho.inference;

import java.time.LocalDate;
import java.util.List;
import sekisho.contracts.Digests;
import sekisho.contracts.Inquiry;
import sekisho.contracts.Language;
import sekisho.contracts.Passage;
import sekisho.contracts.Setting;
import sekisho.contracts.Specialty;

/** Passages and inquiries of the tests' own words. */
public final class Texts {

    /** The day every test asks on unless it says otherwise. */
    public static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

    private Texts() {}

    public static Passage passage(String id, Language language, String jurisdiction, String text) {
        return passage(id, 1, "Handbook", "Section 1", language, jurisdiction, text, null, null);
    }

    public static Passage passage(String id, String instrument, String locator, Language language, String text) {
        return passage(id, 1, instrument, locator, language, "GROUP", text, null, null);
    }

    @SuppressWarnings("TooManyParameters")
    public static Passage passage(
            String id,
            int version,
            String instrument,
            String locator,
            Language language,
            String jurisdiction,
            String text,
            LocalDate from,
            LocalDate to) {
        return new Passage(
                id,
                version,
                instrument,
                locator,
                null,
                language,
                jurisdiction,
                null,
                text,
                Digests.sha256(text),
                from,
                to,
                null);
    }

    /** The same passage as law of a field. */
    public static Passage of(Specialty field, Passage passage) {
        return new Passage(
                passage.id(),
                passage.version(),
                passage.instrument(),
                passage.locator(),
                passage.title(),
                passage.language(),
                passage.jurisdiction(),
                field,
                passage.text(),
                passage.digest(),
                passage.validFrom(),
                passage.validTo(),
                passage.setting());
    }

    /** The same passage below these words. */
    public static Passage under(String context, Passage passage) {
        return new Passage(
                passage.id(),
                passage.version(),
                passage.instrument(),
                passage.locator(),
                passage.title(),
                passage.language(),
                passage.jurisdiction(),
                passage.specialty(),
                passage.text(),
                passage.digest(),
                passage.validFrom(),
                passage.validTo(),
                new Setting(context, List.of(), List.of()));
    }

    public static Inquiry inquiry(Language language, String text, String... jurisdictions) {
        return inquiry(TODAY, language, text, jurisdictions);
    }

    /** A question whose field of law was guessed; {@link Inquiry#wished} makes it a wish. */
    public static Inquiry inquiry(Language language, Specialty field, String text, String... jurisdictions) {
        return new Inquiry(text, language, List.of(jurisdictions), field, null, TODAY, null, List.of());
    }

    public static Inquiry inquiry(LocalDate asOf, Language language, String text, String... jurisdictions) {
        return new Inquiry(text, language, List.of(jurisdictions), null, null, asOf, null, List.of());
    }
}
