package sekisho.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import sekisho.contracts.Region;
import sekisho.contracts.Verdict;
import sekisho.contracts.VerdictReached;
import sekisho.contracts.wire.FactCodec;
import sekisho.parts.PartsResource;

@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "gateway"))
@Timeout(30)
class EventStreamIT {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Api auditor = Api.auditor("streamer");

    @Test
    void stages_arrive_in_order_and_the_stream_ends_with_the_verdict() throws Exception {
        String id = ask();
        try (Stream stream = open(id)) {
            assertThat(stream.next().name()).isEqualTo("accepted");

            tellDraft(id);
            assertThat(stream.next().name()).isEqualTo("retrieved");
            assertThat(stream.next().name()).isEqualTo("drafted");
            assertThat(stream.next().name()).isEqualTo("verifying");
            Spine.tell(Spine.released(id, Region.EMEA), "sse-" + id);
            Event last = stream.next();

            assertThat(last.name()).isEqualTo("released");
            assertThat(last.id()).isEqualTo("5");
            assertThat(last.data().get("stage").asText()).isEqualTo("released");
            assertThat(Instant.parse(last.data().get("at").asText())).isBeforeOrEqualTo(Instant.now());
            assertThat(last.data().get("elapsedMs").asLong()).isPositive();
            assertThat(stream.next()).isNull();
        }
    }

    @Test
    void an_escalated_stream_stays_open_until_the_expert_has_settled() throws Exception {
        String id = ask();
        try (Stream stream = open(id)) {
            Spine.tell(Spine.escalated(id, Region.EMEA), "esc-" + id);
            assertThat(stream.until("escalated").id()).isEqualTo("5");

            Spine.tell(
                    Spine.reached(
                            id,
                            Region.EMEA,
                            VerdictReached.DecidedBy.EXPERT,
                            new Verdict.Refused("expert-refused", "Outside our remit.")),
                    "ref-" + id);

            assertThat(stream.until("refused").id()).isEqualTo("6");
            assertThat(stream.next()).isNull();
        }
        JsonNode view = auditor.get("/v1/questions/" + id).json();
        assertThat(view.get("status").asText()).isEqualTo("refused");
        assertThat(view.at("/refusal/explanation").asText()).isEqualTo("Outside our remit.");
    }

    @Test
    void a_stream_resumes_after_the_last_event_and_does_not_come_back_once_all_is_told() throws Exception {
        String id = ask();
        Spine.tell(Spine.escalated(id, Region.EMEA), "res-" + id);
        AskingIT.waitForState(auditor, id, "escalated");
        try (Stream stream = open(id, "Last-Event-ID", "1")) {
            assertThat(stream.next().name()).isEqualTo("escalated");
        }
        Spine.tell(
                Spine.reached(
                        id, Region.EMEA, VerdictReached.DecidedBy.EXPERT, new Verdict.Released(Spine.answer(), null)),
                "res2-" + id);
        AskingIT.waitForState(auditor, id, "released");
        try (Stream stream = open(id, "Last-Event-ID", "5")) {
            assertThat(stream.next().name()).isEqualTo("released");
        }

        assertThat(auditor.get("/v1/questions/" + id + "/events", "Last-Event-ID", "6", "Accept", "text/event-stream")
                        .status())
                .isEqualTo(204);
    }

    @Test
    void nothing_of_a_draft_is_ever_seen() throws Exception {
        String id = ask();
        tellDraft(id);
        try (Stream stream = open(id)) {
            stream.until("verifying");
        }

        Api.Reply view = auditor.get("/v1/questions/" + id);

        assertThat(view.text()).doesNotContain("ungated words");
        assertThat(view.json().has("answer")).isFalse();
        assertThat(view.json().at("/timings/drafted").asLong()).isPositive();
    }

    @Test
    void a_stream_that_is_not_ones_own_or_cannot_be_resumed_is_a_problem() {
        String id = ask();

        Api.Reply foreign = Api.auditor("somebody").get("/v1/questions/" + id + "/events");
        Api.Reply odd = auditor.get("/v1/questions/" + id + "/events", "Last-Event-ID", "yesterday");

        assertThat(foreign.status()).as(foreign.text()).isEqualTo(404);
        assertThat(foreign.header("Content-Type")).hasValue("application/problem+json");
        assertThat(odd.status()).isEqualTo(400);
    }

    @Test
    void a_person_has_a_bounded_number_of_streams() throws Exception {
        Api crowd = Api.auditor("crowd");
        String id = crowd.post("/v1/questions", "{\"text\":\"Who may open an account?\"}")
                .json()
                .get("id")
                .asText();
        List<Stream> open = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            Stream stream = open(crowd, id);
            stream.next();
            open.add(stream);
        }

        Api.Reply oneMore = crowd.get("/v1/questions/" + id + "/events");

        assertThat(oneMore.status()).isEqualTo(429);
        assertThat(oneMore.header("Retry-After")).isPresent();
        for (Stream stream : open) {
            stream.close();
        }
    }

    private String ask() {
        Api.Reply reply = auditor.post("/v1/questions", "{\"text\":\"What must a bank report?\"}");
        assertThat(reply.status()).as(reply.text()).isEqualTo(202);
        return reply.json().get("id").asText();
    }

    private static void tellDraft(String id) {
        String now = Instant.now().toString();
        Spine.tellRaw(
                "answer-drafted.emea",
                id,
                "{\"ungated words\":1}".getBytes(StandardCharsets.UTF_8),
                Map.of("sekisho-retrieved-at", now, "sekisho-drafted-at", now));
    }

    private Stream open(String id, String... headers) throws Exception {
        return open(auditor, id, headers);
    }

    private static Stream open(Api api, String id, String... headers) throws Exception {
        return openAt(api, "/v1/questions/" + id + "/events", headers);
    }

    static Stream openAt(Api api, String path, String... headers) throws Exception {
        HttpResponse<InputStream> response =
                CLIENT.send(api.request("GET", path, null, headers), HttpResponse.BodyHandlers.ofInputStream());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
        return new Stream(new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8)));
    }

    record Event(String id, String name, JsonNode data) {}

    /** An open event stream, read event by event. */
    record Stream(BufferedReader lines) implements AutoCloseable {

        /** The next event, or null at the end. */
        Event next() throws IOException {
            String id = null;
            String name = null;
            JsonNode data = null;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isEmpty() && name != null) {
                    return new Event(id, name, data);
                } else if (line.startsWith("id:")) {
                    id = line.substring(3).strip();
                } else if (line.startsWith("event:")) {
                    name = line.substring(6).strip();
                } else if (line.startsWith("data:")) {
                    data = FactCodec.mapper().readTree(line.substring(5));
                }
            }
            return null;
        }

        Event until(String name) throws IOException {
            Predicate<Event> wanted = event -> event.name().equals(name);
            Event event = next();
            while (event != null && !wanted.test(event)) {
                event = next();
            }
            return event;
        }

        @Override
        public void close() throws IOException {
            lines.close();
        }
    }
}
