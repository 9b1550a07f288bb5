package sekisho.inference.meaning;

import java.util.Optional;
import sekisho.contracts.Language;

/** What questions mean, where there is a model and time for it. Thread-safe, and never waits for another question. */
@FunctionalInterface
public interface QuestionMeanings {

    /** Words decide alone. */
    QuestionMeanings SILENT = (_, _) -> Optional.empty();

    /** A question's direction under the name of its model. */
    record Asked(String model, Direction direction) {}

    /** The direction to look into; empty without a model, before it is loaded, and when there is no time. */
    Optional<Asked> of(Language language, String question);
}
