package sekisho.verification.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import sekisho.contracts.Claim;
import sekisho.contracts.Inquiry;
import sekisho.contracts.Language;
import sekisho.contracts.Passage;
import sekisho.verification.gate.Case;
import sekisho.verification.gate.Finding;
import sekisho.verification.gate.GateNumbers;
import sekisho.verification.gate.ScopeCheck;
import sekisho.verification.knowledge.OwnCopy;

/** The sample corpus, spoilt; and its own questions, which no check may think out of scope. */
class SamplesTest {

    private static final Path SAMPLES = Path.of("../deploy/local/src/main/resources/samples");

    @Test
    void no_spoilt_answer_from_the_samples_is_released_and_few_correct_ones_are_blocked() throws IOException {
        MutationBench bench = new MutationBench(ProvisionLines.read(SAMPLES.resolve("passages.jsonl")), 12, 5);

        Map<String, Object> figures = bench.measure();

        assertThat(bench.escaped()).isEmpty();
        assertThat(((Tallies.Cell) figures.get("spoilt: all")).tried()).isGreaterThan(250);
        assertThat((double) figures.get("correct extracts blocked share")).isLessThanOrEqualTo(0.02);
    }

    @Test
    void the_questions_of_the_samples_are_within_the_scope_of_their_own_provisions() throws IOException {
        List<Passage> all = ProvisionLines.read(SAMPLES.resolve("passages.jsonl"));
        Map<String, Passage> provisions =
                all.stream().collect(Collectors.toMap(Passage::id, Function.identity(), (one, other) -> other));
        List<String> objections = new ArrayList<>();

        for (String line : Files.readAllLines(SAMPLES.resolve("questions.jsonl"))) {
            JsonNode question = new JsonMapper().readTree(line);
            question.path("gold").forEach(id -> {
                if (provisions.containsKey(id.asText())) {
                    scope(question, provisions.get(id.asText()), objections);
                }
            });
        }

        assertThat(objections).isEmpty();
    }

    private static void scope(JsonNode question, Passage gold, List<String> objections) {
        String asOf = question.path("asOf").asText("2026-01-05");
        Inquiry inquiry = new Inquiry(
                question.path("question").asText(),
                Language.of(question.path("language").asText()).orElseThrow(),
                List.of(),
                null,
                null,
                LocalDate.parse(asOf),
                null,
                List.of());
        OwnCopy copy = new OwnCopy();
        copy.take(gold, Trial.DAY);
        Claim claim = new Claim(gold.text(), List.of(Original.citing(gold, gold.text())));
        Finding finding =
                new ScopeCheck().on(new Case(inquiry, List.of(claim), List.of(), copy, GateNumbers.standard()));
        if (finding instanceof Finding.Failed(String code)) {
            objections.add(code + ": " + inquiry.text());
        }
    }
}
