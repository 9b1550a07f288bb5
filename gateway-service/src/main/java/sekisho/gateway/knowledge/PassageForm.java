package sekisho.gateway.knowledge;

import java.util.Locale;
import sekisho.contracts.Setting;
import sekisho.contracts.Specialty;

/** A passage as it was sent, before anybody looked at it. */
public record PassageForm(
        String id,
        String instrument,
        String locator,
        String title,
        String language,
        String jurisdiction,
        String specialty,
        String text,
        String validFrom,
        String validTo,
        Setting setting) {

    /** The same, of this field of law unless it names one. */
    public PassageForm in(Specialty field) {
        boolean named = specialty != null && !specialty.equals("general");
        return named
                ? this
                : new PassageForm(
                        id,
                        instrument,
                        locator,
                        title,
                        language,
                        jurisdiction,
                        field.name().toLowerCase(Locale.ROOT),
                        text,
                        validFrom,
                        validTo,
                        setting);
    }

    /** The same, under another id and in this language. */
    public PassageForm named(String newId, String newLanguage) {
        return new PassageForm(
                newId,
                instrument,
                locator,
                title,
                newLanguage,
                jurisdiction,
                specialty,
                text,
                validFrom,
                validTo,
                setting);
    }
}
