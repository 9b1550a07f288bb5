package sekisho.verification.review.seed;

import java.util.List;
import java.util.Objects;
import sekisho.contracts.Language;
import sekisho.contracts.Region;
import sekisho.contracts.Specialty;

/**
 * A question that nobody asked, and the provision that answers it.
 *
 * @param passageId of that provision
 */
public record SeedQuestion(
        String id,
        Region region,
        String text,
        Language language,
        List<String> jurisdictions,
        Specialty specialty,
        String passageId) {

    public SeedQuestion {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(region, "region");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(language, "language");
        jurisdictions = List.copyOf(jurisdictions);
        Objects.requireNonNull(specialty, "specialty");
        Objects.requireNonNull(passageId, "passageId");
    }
}
