package sekisho.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sekisho.parts.PartsResource;

@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "gateway"))
class BadInputIT {

    private static final String LONG = "x".repeat(4_001);

    private final Api auditor = Api.auditor("bad-input");

    /** @param field the field the problem must name, or null where it names none */
    record Row(String what, String body, int status, String code, String field) {
        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Row> table() {
        return Stream.of(unreadable(), invalidText(), invalid()).flatMap(List::stream);
    }

    private static List<Row> unreadable() {
        return List.of(
                new Row("empty body", "", 400, "malformed-json", null),
                new Row("null", "null", 400, "malformed-json", null),
                new Row("a list", "[]", 400, "malformed-json", null),
                new Row("cut off", "{\"text\":\"a", 400, "malformed-json", "text"),
                new Row("trailing token", "{\"text\":\"a\"} {}", 400, "malformed-json", null),
                new Row("unknown field", "{\"text\":\"a\",\"txet\":\"b\"}", 400, "malformed-json", "txet"),
                new Row("repeated field", "{\"text\":\"a\",\"text\":\"b\"}", 400, "malformed-json", "text"),
                new Row("number for text", "{\"text\":5}", 400, "malformed-json", "text"),
                new Row("boolean for text", "{\"text\":true}", 400, "malformed-json", "text"),
                new Row(
                        "text for list",
                        "{\"text\":\"a\",\"jurisdictions\":\"EU\"}",
                        400,
                        "malformed-json",
                        "jurisdictions"),
                new Row(
                        "number in list",
                        "{\"text\":\"a\",\"jurisdictions\":[1]}",
                        400,
                        "malformed-json",
                        "jurisdictions[0]"));
    }

    private static List<Row> invalidText() {
        return List.of(
                new Row("no text", "{}", 422, "invalid-request", "text"),
                new Row("empty text", "{\"text\":\"\"}", 422, "invalid-request", "text"),
                new Row("blank text", "{\"text\":\" \\n \"}", 422, "invalid-request", "text"),
                new Row("long text", "{\"text\":\"" + LONG + "\"}", 422, "invalid-request", "text"),
                new Row("NUL in text", "{\"text\":\"a\\u0000b\"}", 422, "invalid-request", "text"),
                new Row("half a surrogate", "{\"text\":\"a\\ud800b\"}", 422, "invalid-request", "text"));
    }

    private static List<Row> invalid() {
        return List.of(
                new Row("unknown language", "{\"text\":\"a\",\"language\":\"fr\"}", 422, "invalid-request", "language"),
                new Row("unknown task", "{\"text\":\"a\",\"task\":\"poetry\"}", 422, "invalid-request", "task"),
                new Row(
                        "unknown specialty",
                        "{\"text\":\"a\",\"specialty\":\"BANKING\"}",
                        422,
                        "invalid-request",
                        "specialty"),
                new Row(
                        "unknown jurisdiction",
                        "{\"text\":\"a\",\"jurisdictions\":[\"XX\"]}",
                        422,
                        "invalid-request",
                        "jurisdictions[0]"),
                new Row(
                        "null jurisdiction",
                        "{\"text\":\"a\",\"jurisdictions\":[null]}",
                        422,
                        "invalid-request",
                        "jurisdictions[0]"),
                new Row(
                        "two regions",
                        "{\"text\":\"a\",\"jurisdictions\":[\"EU\",\"JP\"]}",
                        422,
                        "regions-mixed",
                        "jurisdictions"),
                new Row("no such day", "{\"text\":\"a\",\"asOf\":\"2025-02-30\"}", 422, "invalid-request", "asOf"),
                new Row("too long ago", "{\"text\":\"a\",\"asOf\":\"1899-12-31\"}", 422, "invalid-request", "asOf"),
                new Row("too far ahead", "{\"text\":\"a\",\"asOf\":\"2999-01-01\"}", 422, "invalid-request", "asOf"),
                new Row(
                        "bad thread",
                        "{\"text\":\"a\",\"conversationId\":\"a b\"}",
                        422,
                        "invalid-request",
                        "conversationId"),
                new Row("attachments", "{\"text\":\"a\",\"attachments\":[{}]}", 422, "invalid-request", "attachments"),
                new Row(
                        "a fifth language",
                        "{\"text\":\"Combien de temps une banque doit-elle conserver les documents relatifs à ses clients ?\"}",
                        422,
                        "language-not-supported",
                        "text"));
    }

    @ParameterizedTest
    @MethodSource("table")
    void what_is_wrong_is_named_precisely(Row row) {
        Api.Reply reply = auditor.post("/v1/questions", row.body());

        assertThat(reply.status()).as(reply.text()).isEqualTo(row.status());
        assertThat(reply.header("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = reply.json();
        assertThat(problem.get("code").asText()).isEqualTo(row.code());
        assertThat(problem.get("type").asText()).isEqualTo("urn:sekisho:problem:" + row.code());
        assertThat(problem.get("status").asInt()).isEqualTo(row.status());
        assertThat(problem.get("instance").asText()).isEqualTo("/v1/questions");
        assertThat(problem.at("/errors/0/field").asText(null)).isEqualTo(row.field());
    }

    @Test
    void unknown_names_are_answered_with_the_known_ones() {
        assertThat(auditor.post("/v1/questions", "{\"text\":\"a\",\"jurisdictions\":[\"XX\"]}")
                        .text())
                .contains("ADGM", "GROUP", "JP");
        assertThat(auditor.post("/v1/questions", "{\"text\":\"a\",\"task\":\"poetry\"}")
                        .text())
                .contains("contract-review", "question-answering");
    }

    @Test
    void everything_wrong_is_told_at_once() {
        Api.Reply reply = auditor.post(
                "/v1/questions", "{\"text\":\"\",\"task\":\"x\",\"asOf\":\"soon\",\"jurisdictions\":[\"XX\",\"YY\"]}");

        assertThat(reply.json().get("errors")).hasSize(5);
    }

    @Test
    void bytes_that_are_not_utf8_are_refused() {
        byte[] body = "{\"text\":\"f?r Banken\"}".getBytes(StandardCharsets.ISO_8859_1);
        body[10] = (byte) 0xfc;

        Api.Reply reply = auditor.send("POST", "/v1/questions", body);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().get("detail").asText()).contains("UTF-8");
    }

    @Test
    void a_large_body_is_refused_before_it_is_read() {
        Api.Reply reply = auditor.post("/v1/questions", "{\"text\":\"" + "x".repeat(70_000) + "\"}");

        assertThat(reply.status()).isEqualTo(413);
        assertThat(reply.code()).isEqualTo("too-large");
    }

    @Test
    void refusals_of_the_framework_are_problems_too() {
        assertProblem(auditor.post("/v1/questions", "text", "Content-Type", "text/plain"), 415);
        assertProblem(auditor.get("/v1/nothing-here"), 404);
        assertProblem(auditor.send("DELETE", "/v1/questions", null), 405);
        assertProblem(auditor.get("/v1/me", "Accept", "image/png"), 406);
        assertProblem(auditor.get("/v1/questions?limit=0"), 422);
        assertProblem(auditor.get("/v1/questions?limit=many"), 422);
        assertProblem(auditor.get("/v1/questions?cursor=x"), 422);
        assertProblem(auditor.post("/v1/questions", "{\"text\":\"a\"}", "Idempotency-Key", "a b"), 422);
    }

    @Test
    void a_short_or_mixed_text_is_not_taken_for_a_foreign_language() {
        for (String text : List.of("GDPR Art. 6?", "KYC", "第17条第2項", "Was regelt § 25h KWG?", "Basel III LCR")) {
            assertThat(auditor.post("/v1/questions", "{\"text\":\"" + text + "\"}")
                            .status())
                    .as(text)
                    .isEqualTo(202);
        }
        assertThat(auditor.post("/v1/questions", "{\"text\":\"Combien de temps faut-il?\",\"language\":\"en\"}")
                        .status())
                .isEqualTo(202);
    }

    private static void assertProblem(Api.Reply reply, int status) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(status);
        assertThat(reply.header("Content-Type")).hasValue("application/problem+json");
        assertThat(reply.json().get("code").asText()).isNotBlank();
    }
}
