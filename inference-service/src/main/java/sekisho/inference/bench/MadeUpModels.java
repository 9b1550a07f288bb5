package sekisho.inference.bench;

import java.util.Optional;
import java.util.Random;
import sekisho.contracts.Language;
import sekisho.inference.meaning.Direction;
import sekisho.inference.meaning.EmbeddingModel;
import sekisho.inference.meaning.EmbeddingModels;

/**
 * Directions at once and out of nothing, gathered around topics as those of real texts are: what the index costs with
 * them, without the cost of a model.
 */
final class MadeUpModels implements EmbeddingModels {

    private static final int DIMENSIONS = 384;
    private static final int TOPICS = 500;
    private static final double SPREAD = 0.8;

    @Override
    public Optional<String> nameFor(Language language) {
        return language == Language.EN || language == Language.ZH
                ? Optional.of("made-up-" + language.code())
                : Optional.empty();
    }

    @Override
    public Optional<EmbeddingModel> ready(Language language) {
        return awaited(language);
    }

    @Override
    public Optional<EmbeddingModel> awaited(Language language) {
        return nameFor(language).map(MadeUp::new);
    }

    private record MadeUp(String name) implements EmbeddingModel {

        @Override
        public int dimensions() {
            return DIMENSIONS;
        }

        @Override
        public Direction question(String text) {
            return passage(text);
        }

        @Override
        public Direction passage(String text) {
            Random topic = new Random(Math.floorMod(text.hashCode(), TOPICS));
            Random own = new Random(text.hashCode());
            float[] vector = new float[DIMENSIONS];
            for (int i = 0; i < DIMENSIONS; i++) {
                vector[i] = (float) (topic.nextGaussian() + SPREAD * own.nextGaussian());
            }
            return Direction.of(vector);
        }
    }
}
