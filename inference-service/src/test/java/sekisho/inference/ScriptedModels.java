package sekisho.inference;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import sekisho.contracts.Language;
import sekisho.contracts.Passage;
import sekisho.inference.meaning.Direction;
import sekisho.inference.meaning.EmbeddingModel;
import sekisho.inference.meaning.EmbeddingModels;
import sekisho.inference.meaning.Meaning;

/** One model, for English, whose directions follow the letters of a text; it counts what it is asked. */
public final class ScriptedModels implements EmbeddingModels {

    public static final String NAME = "scripted-1";

    private static final int DIMENSIONS = 8;

    private final Map<String, Integer> embedded = new ConcurrentHashMap<>();

    /** How often each text was embedded. */
    public Map<String, Integer> embedded() {
        return embedded;
    }

    /** A passage's meaning with these components, the others 0. */
    public Meaning meaning(Passage passage, float... components) {
        return new Meaning(NAME, passage.digest(), direction(components));
    }

    public static Direction direction(float... components) {
        return Direction.of(Arrays.copyOf(components, DIMENSIONS));
    }

    @Override
    public Optional<String> nameFor(Language language) {
        return language == Language.EN ? Optional.of(NAME) : Optional.empty();
    }

    @Override
    public Optional<EmbeddingModel> ready(Language language) {
        return awaited(language);
    }

    @Override
    public Optional<EmbeddingModel> awaited(Language language) {
        return language == Language.EN ? Optional.of(new Letters()) : Optional.empty();
    }

    private final class Letters implements EmbeddingModel {

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public int dimensions() {
            return DIMENSIONS;
        }

        @Override
        public Direction question(String text) {
            return letters(text);
        }

        @Override
        public Direction passage(String text) {
            embedded.merge(text, 1, Integer::sum);
            return letters(text);
        }

        private static Direction letters(String text) {
            float[] vector = new float[DIMENSIONS];
            vector[0] = 1;
            text.codePoints().forEach(c -> vector[c % DIMENSIONS]++);
            return Direction.of(vector);
        }
    }
}
