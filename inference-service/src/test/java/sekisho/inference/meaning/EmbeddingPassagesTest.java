package sekisho.inference.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import sekisho.contracts.Language;
import sekisho.contracts.Passage;
import sekisho.inference.ScriptedModels;
import sekisho.inference.Texts;

class EmbeddingPassagesTest {

    private final ScriptedModels models = new ScriptedModels();
    private final Set<String> told = new HashSet<>();
    private final EmbeddingPassages embedding =
            new EmbeddingPassages(models, (model, digest) -> told.contains(Meaning.key(model, digest)), () -> true);

    @Test
    void a_text_is_told_once_however_many_passages_say_it() {
        List<Meaning> meanings = embedding.embed(List.of(passage("a", "Gifts."), passage("b", "Gifts.")));

        assertThat(meanings).hasSize(1);
        assertThat(models.embedded()).isEqualTo(Map.of("Gifts.", 1));
    }

    @Test
    void what_could_not_be_told_is_told_again_without_being_read_again() {
        List<Meaning> first = embedding.embed(List.of(passage("a", "Gifts.")));

        assertThat(embedding.embed(List.of(passage("a", "Gifts.")))).isEqualTo(first);
        assertThat(models.embedded()).isEqualTo(Map.of("Gifts.", 1));
    }

    @Test
    void what_others_have_told_and_what_no_model_reads_is_left_alone() {
        told.add(Meaning.key(ScriptedModels.NAME, passage("a", "Gifts.").digest()));

        assertThat(embedding.embed(List.of(
                        passage("a", "Gifts."),
                        passage("blank", " "),
                        Texts.passage("de", Language.DE, "DE", "Geschenke."))))
                .isEmpty();
        assertThat(models.embedded()).isEmpty();
    }

    @Test
    void who_cannot_load_its_encoder_says_so() {
        EmbeddingModels missing = new EmbeddingModels() {
            @Override
            public Optional<String> nameFor(Language language) {
                return Optional.of("missing");
            }

            @Override
            public Optional<EmbeddingModel> ready(Language language) {
                return Optional.empty();
            }

            @Override
            public Optional<EmbeddingModel> awaited(Language language) {
                throw new IllegalStateException("no weights");
            }
        };
        EmbeddingPassages unable = new EmbeddingPassages(missing, (_, _) -> false, () -> false);

        assertThat(unable.able()).isTrue();
        assertThatThrownBy(() -> unable.embed(List.of(passage("a", "Gifts."))))
                .isInstanceOf(IllegalStateException.class);
        assertThat(unable.able()).isFalse();
    }

    private static Passage passage(String id, String text) {
        return Texts.passage(id, Language.EN, "EU", text);
    }
}
