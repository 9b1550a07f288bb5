package sekisho.local.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerPrintTest {

    @Test
    void an_answer_says_what_became_of_the_law_it_cites() throws JsonProcessingException {
        List<String> lines = AnswerPrint.of(new ObjectMapper().readTree("""
                {"id":"q","state":"released","answer":{"claims":[{"text":"Five years.","citations":[
                {"instrument":"Act","locator":"§ 1","jurisdiction":"EU","quote":"five years"}]}],"caveats":[]},
                "lawChanges":[{"instrument":"Act","locator":"§ 1","kind":"replaced","day":"2026-01-01"},
                {"instrument":"Act","locator":"§ 2","kind":"will-change","day":"2027-01-01"}]}"""));

        assertThat(lines)
                .contains(
                        "! The cited provision changed on 2026-01-01: Act, § 1",
                        "! The cited provision will change on 2027-01-01: Act, § 2");
    }
}
