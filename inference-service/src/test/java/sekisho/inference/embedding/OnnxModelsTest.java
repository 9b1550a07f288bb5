package sekisho.inference.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sekisho.contracts.Language;
import sekisho.inference.meaning.Direction;
import sekisho.inference.meaning.EmbeddingModel;

class OnnxModelsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN|How long must records of customers be kept?|Firms retain client files for five years.|The board"
                        + " meets quarterly.",
                "ZH|客户资料要保存多久？|金融机构应当将客户身份资料保存五年。|董事会每季度召开会议。",
            })
    void a_question_lies_nearer_to_its_answer_than_to_anything_else(
            Language language, String question, String answer, String other) {
        try (OnnxModels models = new OnnxModels(new SimpleMeterRegistry())) {
            EmbeddingModel model = models.awaited(language).orElseThrow();
            Direction asked = model.question(question);

            assertThat(asked.cosine(model.passage(answer).components()))
                    .isGreaterThan(asked.cosine(model.passage(other).components()));
            assertThat(model.passage(answer)).isEqualTo(model.passage(answer));
            assertThat(model.passage(answer).dimensions()).isEqualTo(model.dimensions());
            assertThat(Direction.ofBase64(model.passage(answer).base64())).isEqualTo(model.passage(answer));
        }
    }

    @ParameterizedTest
    @CsvSource({"JA", "DE"})
    void languages_without_a_model_stay_silent(Language language) {
        try (OnnxModels models = new OnnxModels(new SimpleMeterRegistry())) {
            assertThat(models.nameFor(language)).isEmpty();
            assertThat(models.ready(language)).isEmpty();
            assertThat(models.languages()).isEqualTo(List.of(Language.EN, Language.ZH));
        }
    }
}
