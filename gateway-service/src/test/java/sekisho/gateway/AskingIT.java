package sekisho.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import sekisho.contracts.QuestionAsked;
import sekisho.contracts.Region;
import sekisho.contracts.Verdict;
import sekisho.contracts.VerdictReached;
import sekisho.parts.PartsResource;

@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "gateway"))
class AskingIT {

    private final Api auditor = Api.auditor("asking-auditor");

    @Test
    void a_question_is_accepted_at_once_and_told() {
        Api.Reply reply = auditor.post(
                "/v1/questions", "{\"text\":\"How long must an insurer keep records?\",\"jurisdictions\":[\"ADGM\"]}");

        assertThat(reply.status()).as(reply.text()).isEqualTo(202);
        assertThat(reply.header("Location"))
                .hasValueSatisfying(location -> assertThat(location)
                        .endsWith("/v1/questions/" + reply.json().get("id").asText()));
        assertThat(reply.json().get("state").asText()).isEqualTo("open");
        assertThat(reply.json().get("status").asText()).isEqualTo("verifying");
        assertThat(reply.json().at("/question/language").asText()).isEqualTo("en");
        assertThat(reply.json().at("/question/specialty").asText()).isEqualTo("insurance");
        QuestionAsked told = Spine.heard(
                        "question-asked.emea",
                        QuestionAsked.class,
                        1,
                        asked ->
                                asked.questionId().equals(reply.json().get("id").asText()))
                .getFirst();
        assertThat(told.region()).isEqualTo(Region.EMEA);
        assertThat(told.asker().pseudonym()).matches("[0-9a-f]{32}");
        assertThat(told.deadline()).isEqualTo(told.askedAt().plusMillis(2_000));
    }

    @Test
    void a_released_verdict_becomes_an_answer_for_who_waits() {
        CompletableFuture<Api.Reply> waiting = CompletableFuture.supplyAsync(() -> auditor.post(
                "/v1/questions",
                "{\"text\":\"Wie lange sind Belege aufzubewahren?\",\"conversationId\":\"waiting\"}",
                "Prefer",
                "wait=20"));
        QuestionAsked asked = Spine.heard(
                        "question-asked.emea",
                        QuestionAsked.class,
                        1,
                        told -> "waiting".equals(told.inquiry().conversationId()))
                .getFirst();

        VerdictReached verdict = Spine.released(asked.questionId(), Region.EMEA);
        Spine.tell(verdict, "event-" + verdict.verdictId());
        Api.Reply reply = waiting.join();

        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        JsonNode answer = reply.json();
        assertThat(answer.get("status").asText()).isEqualTo("answered");
        assertThat(answer.at("/answer/claims/0/citations/0/locator").asText()).isEqualTo("14.1");
        assertThat(answer.at("/answer/caveats/0/code").asText()).isEqualTo("not-legal-advice");
        assertThat(answer.at("/answer/caveats/0/text").asText()).contains("not legal advice");
        assertThat(answer.get("receiptId").asText()).isEqualTo(verdict.verdictId());
        assertThat(answer.at("/gate/mode").asText()).isEqualTo("provisional");
        assertThat(answer.at("/gate/checks/0/outcome").asText()).isEqualTo("passed");
        assertThat(answer.at("/timings/visible").isNumber()).isTrue();
        assertThat(answer.has("alternative")).isFalse();
    }

    @Test
    void at_the_deadline_the_status_is_honest_and_nothing_hangs() {
        long start = System.nanoTime();
        Api.Reply reply = auditor.post("/v1/questions", "{\"text\":\"Nobody will answer this\"}", "Prefer", "wait=3");

        assertThat(reply.status()).isEqualTo(202);
        assertThat(reply.json().get("status").asText()).isEqualTo("still-verifying");
        assertThat(System.nanoTime() - start).isBetween(2_900_000_000L, 5_000_000_000L);
    }

    @Test
    void an_escalated_question_is_with_an_expert_and_then_settled_once() {
        String id = ask("Is this contract clause valid?");
        VerdictReached escalated = Spine.escalated(id, Region.EMEA);
        Spine.tell(escalated, "e-" + id);
        assertThat(waitForState(id, "escalated").get("status").asText()).isEqualTo("with-expert");

        VerdictReached settled = Spine.reached(
                id, Region.EMEA, VerdictReached.DecidedBy.EXPERT, new Verdict.Released(Spine.answer(), null));
        Spine.tell(settled, "s-" + id);
        JsonNode now = waitForState(id, "released");

        assertThat(now.get("decidedBy").asText()).isEqualTo("expert");
        assertThat(now.at("/escalation/reasons/0").asText()).isEqualTo("low-confidence");
        assertThat(now.get("receiptId").asText()).isEqualTo(settled.verdictId());
    }

    @Test
    void a_verdict_delivered_again_or_late_moves_nothing_backwards() {
        String id = ask("May a bank outsource its controls?");
        VerdictReached first = Spine.released(id, Region.EMEA);
        Spine.tell(first, "r-" + id);
        waitForState(id, "released");

        Spine.tell(first, "r-" + id);
        Spine.tell(Spine.escalated(id, Region.EMEA), "late-" + id);
        Spine.tell(Spine.released(id, Region.EMEA), "other-" + id);
        String marker = ask("A later question");
        // Another partition may be handled earlier, so the marker only bounds the wait; the state must not move at all.
        Spine.tell(Spine.released(marker, Region.EMEA), "m-" + marker);
        waitForState(marker, "released");

        assertThat(auditor.get("/v1/questions/" + id).json().get("receiptId").asText())
                .isEqualTo(first.verdictId());
    }

    @Test
    void the_same_key_and_body_are_the_same_question_and_another_body_is_refused() {
        String key = UUID.randomUUID().toString();
        String body = "{\"text\":\"What is a beneficial owner?\"}";
        String first = auditor.post("/v1/questions", body, "Idempotency-Key", key)
                .json()
                .get("id")
                .asText();

        Api.Reply again = auditor.post("/v1/questions", body, "Idempotency-Key", key);
        Api.Reply other = auditor.post("/v1/questions", "{\"text\":\"Something else\"}", "Idempotency-Key", key);
        Api.Reply somebody = Api.auditor("another-auditor").post("/v1/questions", body, "Idempotency-Key", key);

        assertThat(again.json().get("id").asText()).isEqualTo(first);
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.code()).isEqualTo("idempotency-key-reused");
        assertThat(somebody.json().get("id").asText()).isNotEqualTo(first);
        assertThat(Spine.records(
                        "question-asked.emea", 1, record -> record.key().equals(first)))
                .hasSize(1);
    }

    @Test
    void history_holds_ones_own_questions_newest_first_in_pages() {
        Api historian = Api.auditor("historian-" + UUID.randomUUID());
        for (String text : List.of("First one", "Second one", "Third one")) {
            assertThat(historian
                            .post("/v1/questions", "{\"text\":\"" + text + "\"}")
                            .status())
                    .isEqualTo(202);
        }

        JsonNode page = historian.get("/v1/questions?limit=2").json();
        JsonNode rest = historian
                .get("/v1/questions?limit=2&cursor=" + page.get("nextCursor").asText())
                .json();

        assertThat(page.at("/items/0/question/text").asText()).isEqualTo("Third one");
        assertThat(page.get("items")).hasSize(2);
        assertThat(rest.at("/items/0/question/text").asText()).isEqualTo("First one");
        assertThat(rest.has("nextCursor")).isFalse();
    }

    @Test
    void somebody_elses_question_is_not_there() {
        String id = ask("A private question about capital");

        assertThat(Api.auditor("curious").get("/v1/questions/" + id).status()).isEqualTo(404);
        assertThat(Api.as("asking-auditor", List.of("auditor"), List.of("americas"))
                        .get("/v1/questions/" + id)
                        .status())
                .isEqualTo(404);
        assertThat(auditor.get("/v1/questions/not-an-id").status()).isEqualTo(404);
    }

    @Test
    void earlier_released_turns_travel_with_the_next_question_of_a_conversation() {
        String thread = UUID.randomUUID().toString();
        Api talker = Api.auditor("talker");
        String first = talker.post("/v1/questions", "{\"text\":\"First turn\",\"conversationId\":\"" + thread + "\"}")
                .json()
                .get("id")
                .asText();
        Spine.tell(Spine.released(first, Region.EMEA), "t-" + first);
        waitForState(talker, first, "released");

        String second = talker.post("/v1/questions", "{\"text\":\"And then?\",\"conversationId\":\"" + thread + "\"}")
                .json()
                .get("id")
                .asText();

        QuestionAsked told = Spine.heard(
                        "question-asked.emea",
                        QuestionAsked.class,
                        1,
                        asked -> asked.questionId().equals(second))
                .getFirst();
        assertThat(told.inquiry().context()).hasSize(1);
        assertThat(told.inquiry().context().getFirst().question()).isEqualTo("First turn");
        assertThat(told.inquiry().context().getFirst().answer()).isEqualTo("Records are kept for five years.");
    }

    private String ask(String text) {
        Api.Reply reply = auditor.post("/v1/questions", "{\"text\":\"" + text + "\",\"language\":\"en\"}");
        assertThat(reply.status()).as(reply.text()).isEqualTo(202);
        return reply.json().get("id").asText();
    }

    private JsonNode waitForState(String id, String state) {
        return waitForState(auditor, id, state);
    }

    static JsonNode waitForState(Api api, String id, String state) {
        long until = System.nanoTime() + 15_000_000_000L;
        JsonNode now;
        do {
            now = api.get("/v1/questions/" + id).json();
        } while (!state.equals(now.get("state").asText()) && System.nanoTime() < until);
        assertThat(now.get("state").asText()).isEqualTo(state);
        return now;
    }
}
