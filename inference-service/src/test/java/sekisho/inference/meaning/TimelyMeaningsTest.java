package sekisho.inference.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import sekisho.contracts.Language;
import sekisho.inference.ScriptedModels;

class TimelyMeaningsTest {

    private final AtomicLong now = new AtomicLong();
    private final ScriptedModels scripted = new ScriptedModels();

    @Test
    void a_question_asked_again_is_remembered() {
        TimelyMeanings meanings = new TimelyMeanings(scripted, now::get);

        assertThat(meanings.of(Language.EN, "Gifts?")).isEqualTo(meanings.of(Language.EN, "Gifts?"));
        assertThat(meanings.read()).isEqualTo(1);
        assertThat(meanings.remembered()).isEqualTo(1);
    }

    @Test
    void a_language_without_a_model_is_silent() {
        TimelyMeanings meanings = new TimelyMeanings(scripted, now::get);

        assertThat(meanings.of(Language.JA, "贈答品は？")).isEmpty();
        assertThat(meanings.skipped()).isZero();
    }

    @Test
    void under_load_words_decide_alone_and_time_brings_meaning_back() {
        TimelyMeanings meanings = new TimelyMeanings(slow(Duration.ofMillis(100)), now::get);
        int read = 0;
        while (meanings.of(Language.EN, "Question " + read).isPresent()) {
            read++;
        }
        now.addAndGet(Duration.ofMillis(500).toNanos());

        assertThat(read).isBetween(10, 20);
        assertThat(meanings.skipped()).isEqualTo(1);
        assertThat(meanings.of(Language.EN, "Later")).isPresent();
    }

    @Test
    void whoever_works_in_the_background_hears_that_somebody_asked() {
        TimelyMeanings meanings = new TimelyMeanings(scripted, now::get);
        assertThat(meanings.askedWithin(Duration.ofSeconds(1))).isFalse();

        meanings.of(Language.DE, "Geschenke?");

        assertThat(meanings.askedWithin(Duration.ofSeconds(1))).isTrue();
        now.addAndGet(Duration.ofSeconds(2).toNanos());
        assertThat(meanings.askedWithin(Duration.ofSeconds(1))).isFalse();
    }

    /** The scripted models, taking their time over questions. */
    private EmbeddingModels slow(Duration each) {
        return new EmbeddingModels() {
            @Override
            public Optional<String> nameFor(Language language) {
                return scripted.nameFor(language);
            }

            @Override
            public Optional<EmbeddingModel> ready(Language language) {
                return scripted.ready(language).map(model -> new Slow(model, each));
            }

            @Override
            public Optional<EmbeddingModel> awaited(Language language) {
                return ready(language);
            }
        };
    }

    private final class Slow implements EmbeddingModel {
        private final EmbeddingModel model;
        private final Duration each;

        Slow(EmbeddingModel model, Duration each) {
            this.model = model;
            this.each = each;
        }

        @Override
        public String name() {
            return model.name();
        }

        @Override
        public int dimensions() {
            return model.dimensions();
        }

        @Override
        public Direction question(String text) {
            now.addAndGet(each.toNanos());
            return model.question(text);
        }

        @Override
        public Direction passage(String text) {
            return model.passage(text);
        }
    }
}
