package sekisho.local.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sekisho.contracts.Digests;

class AdjudicatedFileTest {

    private static final String GOOD = """
            {"id":"1","language":"en","jurisdiction":"EU","score":0.97,"correct":true,"risk":"high",\
            "question":"How  LONG?","policyHash":"p","region":"emea","corpus":"c"}
            """;

    @TempDir
    private Path folder;

    @Test
    void no_word_of_a_question_is_sent() throws IOException {
        ObjectNode request = AdjudicatedFile.request(file(GOOD), null);

        assertThat(request.toString()).doesNotContainIgnoringCase("how");
        assertThat(request.at("/items/0/digest").asText()).isEqualTo(Digests.ofQuestion("how long?"));
        assertThat(request.at("/items/0/stratum").asText()).isEqualTo("en/EU");
        assertThat(request.at("/items/0/highRisk").asBoolean()).isTrue();
        assertThat(request.at("/corpora/emea").asText()).isEqualTo("c");
        assertThat(request.at("/source").asText()).isEqualTo(Digests.sha256(GOOD));
    }

    @Test
    void traffic_gives_its_scores_by_stratum() throws IOException {
        ObjectNode request = AdjudicatedFile.request(file(GOOD), file(GOOD + GOOD.replace("0.97", "0.99")));

        assertThat(request.path("traffic").path("en/EU").toString()).isEqualTo("[0.97,0.99]");
    }

    @Test
    void lines_of_different_policies_or_laws_make_no_certificate() throws IOException {
        Path policies = file(GOOD + GOOD.replace("\"p\"", "\"q\""));
        Path laws = file(GOOD + GOOD.replace("\"c\"", "\"d\""));

        assertThatThrownBy(() -> AdjudicatedFile.request(policies, null)).hasMessageContaining("another policy");
        assertThatThrownBy(() -> AdjudicatedFile.request(laws, null)).hasMessageContaining("another law");
    }

    @Test
    void a_line_that_is_not_whole_is_named() throws IOException {
        Path bare = file(GOOD + "{\"id\":\"2\"}\n");
        Path broken = file("{\n");
        Path empty = file("\n");

        assertThatThrownBy(() -> AdjudicatedFile.request(bare, null)).hasMessageContaining("line 2 needs policyHash");
        assertThatThrownBy(() -> AdjudicatedFile.request(broken, null)).hasMessageContaining("line 1 is not JSON");
        assertThatThrownBy(() -> AdjudicatedFile.request(empty, null)).hasMessageContaining("no judged answer");
    }

    private Path file(String lines) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "judged", ".jsonl"), lines);
    }
}
