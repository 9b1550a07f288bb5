package sekisho.verification.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sekisho.contracts.Inquiry;
import sekisho.contracts.Language;
import sekisho.contracts.Risk;
import sekisho.verification.gate.RiskRules;

class RiskFileTest {

    private static final String GOOD = """
            {"version": "ours-1", "topics": [
              {"id": "a", "level": "high", "en": ["x"], "de": ["x"], "ja": ["x"], "zh": ["x"]},
              {"id": "b", "level": "medium", "en": ["y"], "de": ["y"], "ja": ["y"], "zh": ["y"]}], "refusals": []}""";

    @Test
    void a_file_of_ones_own_is_read(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("risk.json"), GOOD);

        assertThat(RiskFile.read(file).version()).isEqualTo("ours-1");
        assertThat(RiskFile.read(file).topics()).hasSize(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RiskFile.read(folder.resolve("none.json")))
                .withMessageContaining("there is no file");
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
            "version":           | "versoin":          | nobody knows the key versoin
            "level": "medium"    | "level": "severe"   | the level is low, medium or high, not severe
            "id": "b"            | "id": "a"           | the id a is there twice
            "de": ["y"],         |                     | needs phrases in de
            "zh": ["y"]          | "zh": []            | needs phrases in zh
            "ja": ["y"]          | "ja": ["*"]         | a phrase in ja is no text
            "en": ["y"]          | "en": [7]           | a phrase in en is no text
            "level": "high"      | "level": "low"      | has no topic of level high
            "refusals": []       | "refusals": {}      | needs a list of refusals
            "version": "ours-1"  | "version": ""       | needs version
            "id": "b",           | "id": "b", "fr": [], | nobody knows the key fr
            "refusals": []}      | "refusals": []      | is not JSON
            """)
    void what_is_not_understood_is_refused_with_its_place(String is, String becomes, String why) {
        assertThat(GOOD).contains(is);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RiskFile.parse(GOOD.replace(is, becomes == null ? "" : becomes), "risk.json"))
                .withMessageContaining("risk.json")
                .withMessageContaining(why);
    }

    @Test
    void every_dangerous_question_of_the_table_is_found_and_few_harmless_ones_are_held_up() throws IOException {
        RiskRules rules = GateData.risk();
        Map<Risk, List<String>> wrong = new HashMap<>();
        int asked = 0;
        for (String line : Files.readAllLines(Path.of("src/test/resources/gate/risk-questions.txt"))) {
            if (!line.startsWith("#")) {
                String[] cells = line.split("\\|");
                asked++;
                Risk labelled = Risk.valueOf(cells[0].strip().toUpperCase(java.util.Locale.ROOT));
                if (rules.of(asking(cells[1].strip(), cells[2].strip()), List.of()) != labelled) {
                    wrong.computeIfAbsent(labelled, it -> new ArrayList<>()).add(cells[2].strip());
                }
            }
        }

        assertThat(asked).isGreaterThanOrEqualTo(200);
        assertThat(wrong.getOrDefault(Risk.HIGH, List.of())).isEmpty();
        assertThat(wrong.getOrDefault(Risk.MEDIUM, List.of())).isEmpty();
        assertThat(wrong.getOrDefault(Risk.LOW, List.of())).isEmpty();
    }

    private static Inquiry asking(String language, String question) {
        return new Inquiry(
                question,
                Language.of(language).orElseThrow(),
                List.of(),
                null,
                null,
                LocalDate.of(2026, 5, 4),
                null,
                List.of());
    }
}
