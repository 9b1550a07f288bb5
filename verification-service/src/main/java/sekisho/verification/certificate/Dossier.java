package sekisho.verification.certificate;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A certificate on its way, or issued.
 *
 * @param certificate what it states
 * @param consents who wants it so far
 * @param note the signed certificate, or null until the second person has agreed
 */
public record Dossier(Certificate certificate, List<Consent> consents, String note) {

    public Dossier {
        Objects.requireNonNull(certificate, "certificate");
        consents = List.copyOf(consents);
    }

    /** The signed certificate, if it is one already. */
    public Optional<String> signed() {
        return Optional.ofNullable(note);
    }
}
