package sekisho.contracts;

import java.util.List;
import java.util.Objects;

/**
 * The feedback service wants to learn from a preference and asks the gate whether the chosen side may be learned.
 *
 * @param preferenceId identity of the preference
 * @param chosen claims of the preferred answer; empty when only passages were named
 * @param chosenPassages provisions the preferred answer rests on
 * @param rejectedPassages provisions it was preferred over
 */
public record PairProposed(
        String preferenceId,
        String questionId,
        Region region,
        Inquiry inquiry,
        List<Claim> chosen,
        List<String> chosenPassages,
        List<String> rejectedPassages)
        implements Fact, RegionalFact {

    public PairProposed {
        Objects.requireNonNull(preferenceId, "preferenceId");
        Objects.requireNonNull(questionId, "questionId");
        Objects.requireNonNull(region, "region");
        Objects.requireNonNull(inquiry, "inquiry");
        chosen = chosen == null ? List.of() : List.copyOf(chosen);
        chosenPassages = List.copyOf(chosenPassages);
        rejectedPassages = List.copyOf(rejectedPassages);
    }

    @Override
    public String key() {
        return questionId;
    }
}
