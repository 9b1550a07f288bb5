package sekisho.gateway.answer;

import java.time.LocalDate;
import java.util.Objects;
import sekisho.contracts.LawChange;
import sekisho.contracts.Region;

/**
 * The mark beside one citation of a released answer changed. Whoever keeps answers for reuse drops those that cite this
 * version.
 *
 * @param kind what happened, or {@link LawChange.Kind#WILL_CHANGE}; null when the mark was taken away again
 * @param day from which the cited version is no longer in force; null with {@code kind}
 */
public record Marked(
        String questionId, Region region, String passageId, int version, LawChange.Kind kind, LocalDate day) {

    public Marked {
        Objects.requireNonNull(questionId, "questionId");
        Objects.requireNonNull(region, "region");
        Objects.requireNonNull(passageId, "passageId");
        if ((kind == null) != (day == null)) {
            throw new IllegalArgumentException("a mark has a kind exactly as long as it has a day");
        }
    }
}
