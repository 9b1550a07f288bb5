package sekisho.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sekisho.contracts.Feedback;
import sekisho.contracts.FeedbackGiven;
import sekisho.contracts.Region;
import sekisho.contracts.Roles;
import sekisho.parts.PartsResource;

@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "gateway"))
class FeedbackIT {

    private final Api auditor = Api.auditor("rater");
    private String id;

    @BeforeEach
    void an_answered_question() {
        id = auditor.post("/v1/questions", "{\"text\":\"What must a bank report?\"}")
                .json()
                .get("id")
                .asText();
        Spine.tell(Spine.released(id, Region.EMEA), "fb-" + id);
        AskingIT.waitForState(auditor, id, "released");
    }

    @Test
    void every_kind_of_feedback_is_told() {
        String rating = give(auditor, "{\"kind\":\"rating\",\"stars\":4,\"reason\":\"too-short\"}");
        String correction =
                give(auditor, "{\"kind\":\"correction\",\"passageIds\":[\"p-2\"],\"comment\":\"newer rule\"}");
        String preference = give(auditor, "{\"kind\":\"preference\",\"chosen\":[\"a\"],\"rejected\":[\"b\",\"c\"]}");

        List<FeedbackGiven> told = Spine.heard(
                "feedback-given.emea",
                FeedbackGiven.class,
                3,
                given -> given.questionId().equals(id));
        assertThat(told).extracting(FeedbackGiven::feedbackId).containsExactly(rating, correction, preference);
        assertThat(told.getFirst().feedback()).isEqualTo(new Feedback.Rating(4, "too-short", null));
        assertThat(told.getFirst().rater().roles()).containsExactly(Roles.AUDITOR);
        assertThat(told.getLast().feedback()).isEqualTo(new Feedback.Preference(List.of("a"), List.of("b", "c")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{}|422|kind",
                "{\"kind\":\"praise\"}|422|kind",
                "{\"kind\":\"rating\"}|422|stars",
                "{\"kind\":\"rating\",\"stars\":0}|422|stars",
                "{\"kind\":\"rating\",\"stars\":6}|422|stars",
                "{\"kind\":\"rating\",\"stars\":\"5\"}|400|stars",
                "{\"kind\":\"rating\",\"stars\":4.5}|400|stars",
                "{\"kind\":\"rating\",\"stars\":4,\"text\":\"x\"}|422|text",
                "{\"kind\":\"correction\"}|422|text",
                "{\"kind\":\"correction\",\"text\":\" \"}|422|text",
                "{\"kind\":\"correction\",\"passageIds\":[\"\"]}|422|passageIds[0]",
                "{\"kind\":\"preference\",\"chosen\":[\"a\"]}|422|rejected",
                "{\"kind\":\"preference\",\"chosen\":[\"a\"],\"rejected\":[\"a\"]}|422|rejected",
                "{\"kind\":\"rating\",\"stars\":4,\"mood\":\"good\"}|400|mood",
            })
    void what_is_wrong_is_named(String body, int status, String field) {
        Api.Reply reply = auditor.post(path(), body);

        assertThat(reply.status()).as(reply.text()).isEqualTo(status);
        assertThat(reply.json().at("/errors/0/field").asText()).isEqualTo(field);
    }

    @Test
    void before_a_verdict_there_is_nothing_to_judge() {
        String open = auditor.post("/v1/questions", "{\"text\":\"Still open?\"}")
                .json()
                .get("id")
                .asText();

        Api.Reply reply = auditor.post("/v1/questions/" + open + "/feedback", "{\"kind\":\"rating\",\"stars\":3}");

        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.code()).isEqualTo("no-verdict-yet");
    }

    @Test
    void the_asker_and_the_experts_and_apps_of_the_region_may_judge_and_nobody_else() {
        String body = "{\"kind\":\"rating\",\"stars\":3}";
        assertThat(Api.as("e", List.of(Roles.EXPERT), List.of("emea"))
                        .post(path(), body)
                        .status())
                .isEqualTo(202);
        assertThat(Api.as("a", List.of(Roles.APP), List.of("emea"))
                        .post(path(), body)
                        .status())
                .isEqualTo(202);
        assertThat(Api.as("e", List.of(Roles.EXPERT), List.of("apac"))
                        .post(path(), body)
                        .status())
                .isEqualTo(404);
        assertThat(Api.auditor("other").post(path(), body).status()).isEqualTo(404);
    }

    @Test
    void the_same_key_is_the_same_feedback() {
        String key = UUID.randomUUID().toString();
        String body = "{\"kind\":\"rating\",\"stars\":2}";
        String first = auditor.post(path(), body, "Idempotency-Key", key)
                .json()
                .get("feedbackId")
                .asText();
        String again = auditor.post(path(), body, "Idempotency-Key", key)
                .json()
                .get("feedbackId")
                .asText();
        Api.Reply other = auditor.post(path(), "{\"kind\":\"rating\",\"stars\":3}", "Idempotency-Key", key);

        assertThat(again).isEqualTo(first);
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.code()).isEqualTo("idempotency-key-reused");
    }

    private String path() {
        return "/v1/questions/" + id + "/feedback";
    }

    private String give(Api api, String body) {
        Api.Reply reply = api.post(path(), body);
        assertThat(reply.status()).as(reply.text()).isEqualTo(202);
        return reply.json().get("feedbackId").asText();
    }
}
