package sekisho.verification.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sekisho.verification.gate.Law;
import sekisho.verification.gate.SecondOpinion.Absence;
import sekisho.verification.gate.SecondRules;
import sekisho.verification.opinion.Brief;
import sekisho.verification.opinion.Opinion;
import sekisho.verification.opinion.SecondModel.Reply;

class HttpSecondModelTest {

    private static final String FOUND =
            "{\"answer\":\"found\",\"claims\":[{\"text\":\"t\",\"provision\":\"P1\",\"quote\":\"q\"}]}";
    private static final Brief BRIEF = Brief.of(
                    Law.answering(Law.EN, Law.extract(Law.EN)), Law.copy(), SecondRules.standard("second-1"))
            .orElseThrow();
    private static final Duration LONG = Duration.ofSeconds(20);

    private ScriptedModelServer server;
    private HttpSecondModel model;

    @BeforeEach
    void open() throws IOException {
        server = new ScriptedModelServer();
        model = new HttpSecondModel(server.base(), "second-1", "a-secret");
    }

    @AfterEach
    void close() {
        model.close();
        server.close();
    }

    @Test
    void an_answer_is_read() {
        server.is(ScriptedModelServer.saying(FOUND));

        assertThat(model.ask(BRIEF, LONG))
                .isEqualTo(new Reply.Told(new Opinion.Answers(List.of(new Opinion.Statement("t", "P1", "q")))));
    }

    @Test
    void the_word_that_it_cannot_tell_is_read() {
        server.is(ScriptedModelServer.saying(" {\"answer\": \"cannot-tell\"}\n"));

        assertThat(model.ask(BRIEF, LONG)).isEqualTo(new Reply.Told(new Opinion.CannotTell()));
    }

    @Test
    void it_is_asked_by_the_protocol_with_its_key_and_shown_question_and_law_as_data() {
        server.is(ScriptedModelServer.saying(FOUND));

        model.ask(BRIEF, LONG);

        ScriptedModelServer.Asked asked = server.asked().getFirst();
        assertThat(asked.path()).isEqualTo("/v1/chat/completions");
        assertThat(asked.authorization()).isEqualTo("Bearer a-secret");
        assertThat(asked.body().path("model").asText()).isEqualTo("second-1");
        assertThat(asked.body().path("temperature").asInt(-1)).isZero();
        assertThat(asked.body().path("stream").asBoolean(true)).isFalse();
        assertThat(asked.body().at("/messages/0/content").asText()).doesNotContain(Law.EN.text());
        assertThat(asked.data().path("question").asText()).isEqualTo(BRIEF.question());
        assertThat(asked.data().path("asOf").asText()).isEqualTo(Law.TODAY.toString());
        assertThat(asked.data().at("/provisions/0/text").asText()).isEqualTo(Law.EN.text());
        assertThat(asked.data().fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("question", "language", "asOf", "jurisdictions", "provisions");
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 400, 401, 404, 429, 500, 502, 503, 529})
    void every_other_status_is_a_model_that_is_down(int status) {
        server.is(ScriptedModelServer.status(status));

        assertThat(model.ask(BRIEF, LONG)).isEqualTo(new Reply.Silent(Absence.DOWN));
    }

    @Test
    void nobody_at_the_address_is_a_model_that_is_down() {
        server.close();

        assertThat(model.ask(BRIEF, LONG)).isEqualTo(new Reply.Silent(Absence.DOWN));
    }

    @Test
    void a_reply_cut_off_on_the_way_is_a_model_that_is_down() {
        server.is(ScriptedModelServer.cutStream(FOUND));

        assertThat(model.ask(BRIEF, LONG)).isEqualTo(new Reply.Silent(Absence.DOWN));
    }

    @Test
    void a_model_that_takes_too_long_is_late() {
        server.is(server.silent());

        assertThat(model.ask(BRIEF, Duration.ofMillis(150))).isEqualTo(new Reply.Silent(Absence.LATE));
    }

    @Test
    void a_model_that_begins_in_time_and_does_not_end_is_late() {
        server.is(server.stalling());

        assertThat(model.ask(BRIEF, Duration.ofMillis(400))).isEqualTo(new Reply.Silent(Absence.LATE));
    }

    @Test
    void a_reply_without_end_is_not_read_to_its_end() {
        server.is(ScriptedModelServer.flooding());

        assertThat(model.ask(BRIEF, LONG)).isEqualTo(new Reply.Silent(Absence.DOWN));
    }

    @Test
    void an_answer_cut_off_at_its_limit_is_malformed_even_where_it_can_be_read() {
        server.is(ScriptedModelServer.cutOffAtTheLimit(FOUND));

        assertThat(model.ask(BRIEF, LONG)).isEqualTo(new Reply.Silent(Absence.MALFORMED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Yes, I agree.",
                "null",
                "[]",
                "{}",
                "{\"answer\":\"found\"}",
                "{\"answer\":\"found\",\"claims\":[]}",
                "{\"answer\":\"yes\",\"claims\":[{\"text\":\"t\",\"provision\":\"P1\",\"quote\":\"q\"}]}",
                "{\"answer\":\"found\",\"claims\":[{\"text\":\"t\",\"provision\":\"P1\"}]}",
                "{\"answer\":\"found\",\"claims\":[{\"text\":\"\",\"provision\":\"P1\",\"quote\":\"q\"}]}",
                "{\"answer\":\"found\",\"claims\":[{\"text\":5,\"provision\":\"P1\",\"quote\":\"q\"}]}",
                "{\"answer\":\"found\",\"claims\":[{\"text\":\"t\",\"provision\":\"P1\",\"quote\":\"q\",\"confidence\":0.99}]}",
                "{\"answer\":\"cannot-tell\",\"claims\":[]}",
                "{\"answer\":\"cannot-tell\",\"answer\":\"found\"}",
                "{\"answer\":\"cannot-tell\"} {\"answer\":\"found\"}",
                "```json\n{\"answer\":\"cannot-tell\"}\n```",
                "<think>hm</think>{\"answer\":\"cannot-tell\"}",
                "{\"answer\":\"found\",\"claims\":[{\"text\":\"t\",\"provision\":\"P1\",\"quote\":\"q"
            })
    void whatever_is_not_exactly_the_agreed_form_is_malformed(String content) {
        server.is(ScriptedModelServer.saying(content));

        assertThat(model.ask(BRIEF, LONG)).isEqualTo(new Reply.Silent(Absence.MALFORMED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "garbage",
                "{\"choices\":[]}",
                "{\"choices\":[{\"message\":{\"content\":null},\"finish_reason\":\"stop\"}]}",
                "<html>Bad gateway</html>"
            })
    void a_body_that_is_no_completion_is_malformed(String body) {
        server.is(ScriptedModelServer.body(body));

        assertThat(model.ask(BRIEF, LONG)).isEqualTo(new Reply.Silent(Absence.MALFORMED));
    }

    @Test
    void its_identity_names_model_server_and_protocol_and_no_secret() {
        assertThat(model.identity())
                .matches("second-1@127\\.0\\.0\\.1:\\d+#blind-1:[0-9a-f]{12}")
                .doesNotContain("a-secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://host/v1",
                "host:8000/v1",
                "/v1",
                "http:///v1",
                "http://user:pass@host/v1",
                "http://host/v1?key=1"
            })
    void an_address_that_is_none_stops_the_start(String address) {
        assertThatThrownBy(() -> new HttpSecondModel(URI.create(address), "second-1", null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("pass");
    }
}
