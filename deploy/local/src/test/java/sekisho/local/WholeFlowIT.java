package sekisho.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import sekisho.local.gateway.RefusedException;
import sekisho.parts.Await;

/** The real house from outside: HTTP with tokens of the real Keycloak. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class WholeFlowIT {

    private static RunningHouse house;

    @BeforeAll
    static void visit() {
        house = RunningHouse.visited();
    }

    @Test
    void a_question_is_released_with_exact_citations_and_stands_in_the_ledger() {
        JsonNode answer = onceTheLawIsRead(
                "Do source of wealth and source of funds have to be documented for politically exposed persons?");

        assertThat(answer.path("state").asText()).as("reply %s", answer).isEqualTo("released");
        JsonNode citation =
                answer.path("answer").path("claims").path(0).path("citations").path(0);
        assertThat(citation.path("passageId").asText()).isEqualTo("akb-handbook-2.3-en");
        JsonNode passage = house.gateway().get("auditor", "/v1/passages/akb-handbook-2.3-en");
        assertThat(passage.path("text").asText())
                .contains(citation.path("quote").asText());

        JsonNode receipt = house.gateway()
                .get("auditor", "/v1/receipts/" + answer.path("receiptId").asText());
        assertThat(receipt.path("entry").asText()).contains(answer.path("id").asText());
        assertThat(receipt.path("checkpoint").asText()).isNotBlank();
        assertThat(receipt.path("treeSize").asLong()).isPositive();
    }

    @Test
    void the_asker_alone_reads_the_question_and_a_librarian_may_not_ask() {
        JsonNode asked = house.ask("auditor", "Who may approve gifts above the limit?");

        assertThatThrownBy(() -> house.gateway()
                        .get("auditor-apac", "/v1/questions/" + asked.path("id").asText()))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("404");
        assertThatThrownBy(() -> house.ask("librarian", "May I ask?"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("403");
    }

    @Test
    void publishing_the_same_again_changes_nothing() {
        JsonNode before = house.gateway().get("librarian", "/v1/passages/akb-handbook-2.3-en");

        house.publishSamplesAgain();

        assertThat(house.gateway().get("librarian", "/v1/passages/akb-handbook-2.3-en"))
                .isEqualTo(before);
    }

    /** A house just opened is surer of itself once the meaning of its law is known as well. */
    private static JsonNode onceTheLawIsRead(String question) {
        AtomicReference<JsonNode> answer = new AtomicReference<>();
        boolean released = Await.until(Duration.ofSeconds(60), () -> {
            answer.set(house.ask("auditor", question));
            return answer.get().path("state").asText().equals("released");
        });
        assertThat(released).as("reply %s", answer.get()).isTrue();
        return answer.get();
    }
}
