package sekisho.inference.meaning;

import java.util.List;
import java.util.Optional;
import sekisho.contracts.Language;

/** The models of this house, one per language at most. Thread-safe. */
public interface EmbeddingModels {

    /** The name of the model of a language, whether it is loaded or not; empty where meaning is silent. */
    Optional<String> nameFor(Language language);

    /** The model of a language if it can be used right now; if not, it is being fetched and may be there next time. */
    Optional<EmbeddingModel> ready(Language language);

    /**
     * The model of a language, waited for; empty where there is none.
     *
     * @throws IllegalStateException if it cannot be loaded on this machine
     */
    Optional<EmbeddingModel> awaited(Language language);

    /** No model for any language. */
    EmbeddingModels NONE = new EmbeddingModels() {
        @Override
        public Optional<String> nameFor(Language language) {
            return Optional.empty();
        }

        @Override
        public Optional<EmbeddingModel> ready(Language language) {
            return Optional.empty();
        }

        @Override
        public Optional<EmbeddingModel> awaited(Language language) {
            return Optional.empty();
        }
    };

    /** The languages that have a model. */
    default List<Language> languages() {
        return List.of(Language.values()).stream()
                .filter(language -> nameFor(language).isPresent())
                .toList();
    }
}
