package sekisho.gateway.knowledge;

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
        String validTo) {}
