package sekisho.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import sekisho.contracts.ConceptPublished;
import sekisho.contracts.PassagePublished;
import sekisho.contracts.Roles;
import sekisho.parts.Await;
import sekisho.parts.PartsResource;

@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "gateway"))
class DocumentIT {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final Api librarian = Api.librarian();
    private final String law = "it-" + UUID.randomUUID();

    @Test
    void a_document_is_read_published_and_told() {
        Api.Reply taken = send("law.jsonl", "&validFrom=2020-01-01", line("1", "One"), line("2", "Two"));

        assertThat(taken.status()).as(taken.text()).isEqualTo(202);
        assertThat(taken.header("Location"))
                .hasValueSatisfying(address -> assertThat(address)
                        .endsWith("/v1/documents/" + taken.json().get("id").asText()));
        JsonNode done = ended(taken);
        assertThat(done.get("state").asText()).as(done.toString()).isEqualTo("done");
        assertThat(done.at("/progress/published").asInt()).isEqualTo(2);
        assertThat(done.at("/document/id").asText()).isEqualTo(law);
        assertThat(librarian
                        .get("/v1/passages/" + law + ":2")
                        .json()
                        .get("text")
                        .asText())
                .isEqualTo("Two");
        assertThat(Spine.heard(
                        "passage-published.emea",
                        PassagePublished.class,
                        2,
                        one -> one.passage().id().startsWith(law)))
                .hasSize(2);
        assertThat(librarian.get("/v1/library?limit=100").json().get("items").findValuesAsText("id"))
                .contains(law);

        Api.Reply repealed = librarian.post("/v1/library/" + law + "/end", "{\"validTo\":\"2025-12-31\"}");
        assertThat(repealed.json().get("ended").asInt()).as(repealed.text()).isEqualTo(2);
        assertThat(passage("1").get("validTo").asText()).isEqualTo("2025-12-31");
        assertThat(librarian
                        .post("/v1/library/none/end", "{\"validTo\":\"2025-12-31\"}")
                        .status())
                .isEqualTo(404);
        assertThat(librarian.post("/v1/library/" + law + "/end", "{}").status()).isEqualTo(422);
    }

    @Test
    void two_files_of_one_title_are_two_documents_unless_the_librarian_says_otherwise() {
        String title = "Rules " + law;
        String[] first = {"# " + title, "", "## 1 Scope", "", "These rules bind everybody who works here."};
        String[] second = {"# " + title, "", "## 9 Other", "", "These are other rules for other people elsewhere."};
        String about = "jurisdiction=EU&language=en";
        JsonNode one = ended(librarian.send("POST", "/v1/documents?name=one.md&" + about, bytes(lines(first))));
        assertThat(one.get("state").asText()).as(one.toString()).isEqualTo("done");

        JsonNode two = ended(librarian.send("POST", "/v1/documents?name=two.md&" + about, bytes(lines(second))));
        assertThat(two.get("state").asText()).as(two.toString()).isEqualTo("refused");
        assertThat(two.get("reason").asText()).isEqualTo("same-instrument");

        JsonNode named = ended(librarian.send(
                "POST", "/v1/documents?name=two.md&documentId=second-" + law + "&" + about, bytes(lines(second))));
        assertThat(named.at("/progress/published").asInt()).as(named.toString()).isPositive();
        assertThat(named.at("/progress/ended").asInt()).isZero();
    }

    private static String lines(String... lines) {
        return String.join("\n", lines);
    }

    @Test
    void the_same_again_changes_nothing_and_a_changed_one_exactly_what_changed() {
        String first = "&validFrom=2020-01-01";
        ended(send("law.jsonl", first, line("1", "One"), line("2", "Two"), line("3", "Three")));

        JsonNode again = send("law.jsonl", first, line("1", "One"), line("2", "Two"), line("3", "Three"))
                .json();
        assertThat(again.get("state").asText()).isEqualTo("done");
        assertThat(again.at("/progress/unchanged").asInt()).isEqualTo(3);

        JsonNode changed = ended(send("law.jsonl", "&validFrom=2024-07-01", line("1", "One"), line("2", "Other")));
        assertThat(changed.at("/progress/published").asInt()).isEqualTo(1);
        assertThat(changed.at("/progress/unchanged").asInt()).isEqualTo(1);
        assertThat(changed.at("/progress/ended").asInt()).isEqualTo(1);
        assertThat(passage("1").get("version").asInt()).isEqualTo(1);
        assertThat(passage("2").get("version").asInt()).isEqualTo(2);
        assertThat(passage("2").get("validFrom").asText()).isEqualTo("2024-07-01");
        assertThat(passage("3").get("validTo").asText()).isEqualTo("2024-06-30");
        List<PassagePublished> told = Spine.heard(
                "passage-published.emea",
                PassagePublished.class,
                6,
                one -> one.passage().id().startsWith(law));
        assertThat(told).anySatisfy(one -> assertThat(one.passage().validTo()).isEqualTo(LocalDate.of(2024, 6, 30)));
    }

    @Test
    void what_could_not_be_read_is_reported_and_ends_nothing() {
        ended(send("law.jsonl", "", line("1", "One"), line("2", "Two")));

        JsonNode partly = ended(send("law.jsonl", "", line("1", "One"), "{broken"));
        assertThat(partly.get("state").asText()).isEqualTo("done");
        assertThat(partly.get("complete").asBoolean()).isFalse();
        assertThat(partly.at("/skipped/items/0/place").asText()).contains("2");
        assertThat(partly.at("/skipped/items/0/reason").asText()).isNotBlank();
        assertThat(partly.at("/progress/leftOver").asInt()).isEqualTo(1);
        assertThat(passage("2").has("validTo")).isFalse();

        JsonNode strict = ended(send("law.jsonl", "&onIncomplete=refuse", line("1", "Changed"), "{broken"));
        assertThat(strict.get("state").asText()).isEqualTo("refused");
        assertThat(strict.get("reason").asText()).isEqualTo("incomplete");
        assertThat(passage("1").get("text").asText()).isEqualTo("One");
    }

    @Test
    void what_is_no_document_is_refused_with_a_reason() {
        JsonNode refused = ended(send("picture.png", "", "\u0089PNG\r\n\u001a\n and so on"));

        assertThat(refused.get("state").asText()).as(refused.toString()).isEqualTo("refused");
        assertThat(refused.get("reason").asText()).isNotBlank();
        assertThat(refused.get("detail").asText()).isNotBlank();
    }

    @Test
    void what_is_said_about_a_document_is_checked_before_its_bytes_count() {
        Api.Reply wrong = librarian.send(
                "POST", "/v1/documents?jurisdiction=XX&language=fr&documentId=a/b&onIncomplete=maybe", bytes("x"));

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.json().get("errors").findValuesAsText("field"))
                .contains("name", "jurisdiction", "language", "documentId", "onIncomplete");
        assertThat(librarian.send("POST", "/v1/documents?name=a.md", bytes("x")).text())
                .contains("jurisdiction");
        assertThat(librarian
                        .send("POST", "/v1/documents?name=a.md&jurisdiction=EU", new byte[0])
                        .status())
                .isEqualTo(422);
        Api european = Api.as("lib-emea", List.of(Roles.LIBRARIAN), List.of("emea"));
        assertThat(european.send("POST", "/v1/documents?name=a.md&jurisdiction=JP", bytes("x"))
                        .text())
                .contains("region-not-allowed");
        assertThat(librarian.get("/v1/documents/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(librarian.get("/v1/documents/nonsense").status()).isEqualTo(404);
    }

    @Test
    void a_batch_of_nothing_but_wrong_passages_is_reported() {
        ended(send("law.jsonl", "", line("1", "One"), line("2", "Two")));

        JsonNode done = ended(send("law.jsonl", "", line("1", "One").replace("Art. 1", "A".repeat(501))));

        assertThat(done.get("complete").asBoolean()).as(done.toString()).isFalse();
        assertThat(done.at("/progress/skipped").asInt()).isEqualTo(1);
        assertThat(done.at("/progress/ended").asInt()).isZero();
        assertThat(passage("2").has("validTo")).isFalse();
    }

    @Test
    void a_librarian_of_one_region_does_not_reach_the_law_of_another() {
        Api asian = Api.as("lib-asia", List.of(Roles.LIBRARIAN), List.of("apac"));
        String about = "/v1/documents?name=law.jsonl&language=en&documentId=" + law + "&jurisdiction=";
        ended(asian.send("POST", about + "JP", bytes(line("1", "One"))));

        Api european = Api.as("lib-europe", List.of(Roles.LIBRARIAN), List.of("emea"));
        JsonNode stolen = ended(european.send("POST", about + "DE&validFrom=2000-01-01", bytes(line("x", "Mine"))));

        assertThat(stolen.get("state").asText()).as(stolen.toString()).isEqualTo("refused");
        assertThat(stolen.get("reason").asText()).isEqualTo("document-elsewhere");
        assertThat(passage("1").has("validTo")).isFalse();
        assertThat(european.post("/v1/library/" + law + "/end", "{\"validTo\":\"2025-12-31\"}")
                        .status())
                .isEqualTo(404);
        assertThat(asian.post("/v1/library/" + law + "/end", "{\"validTo\":\"2025-12-31\"}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void what_was_ended_by_mistake_comes_back_when_the_same_is_sent_again() {
        ended(send("law.jsonl", "", line("1", "One"), line("2", "Two")));
        assertThat(librarian
                        .post("/v1/library/" + law + "/end", "{\"validTo\":\"2025-12-31\"}")
                        .status())
                .isEqualTo(200);

        JsonNode again = ended(send("law.jsonl", "", line("1", "One"), line("2", "Two")));

        assertThat(again.at("/progress/published").asInt()).as(again.toString()).isEqualTo(2);
        assertThat(passage("1").has("validTo")).isFalse();
        assertThat(send("law.jsonl", "", line("1", "One"), line("2", "Two"))
                        .json()
                        .get("state")
                        .asText())
                .isEqualTo("done");
    }

    @Test
    void imports_are_seen_by_the_librarians_of_their_region() {
        String id = send("law.jsonl", "", line("1", "One")).json().get("id").asText();

        Api asian = Api.as("lib-apac", List.of(Roles.LIBRARIAN), List.of("apac"));
        Api european = Api.as("lib-emea-2", List.of(Roles.LIBRARIAN), List.of("emea"));
        assertThat(asian.get("/v1/documents/" + id).status()).isEqualTo(404);
        assertThat(european.get("/v1/documents/" + id).status()).isEqualTo(200);
        assertThat(european.get("/v1/documents?limit=100").json().get("items").findValuesAsText("id"))
                .contains(id);
    }

    @Test
    void a_passage_of_one_document_is_not_taken_over_by_another() {
        ended(send("law.jsonl", "", line("1", "One")));
        JsonNode other = ended(librarian.send(
                "POST",
                "/v1/documents?name=other.jsonl&jurisdiction=EU&language=en&documentId=other-" + law,
                bytes(line("1", "Stolen"))));

        assertThat(other.at("/skipped/items/0/reason").asText()).isEqualTo("of-another-document");
        assertThat(passage("1").get("text").asText()).isEqualTo("One");
    }

    @Test
    void a_vocabulary_is_told_and_what_it_holds_no_longer_is_withdrawn() {
        String vocabulary = "v-" + law;
        String about = "/v1/concepts?name=v.jsonl&vocabulary=" + vocabulary;
        JsonNode first = ended(librarian.send(
                "POST",
                about,
                bytes("{\"id\":\"1\",\"labels\":{\"en\":[\"owner\"],\"de\":[\"Eigentümer\"]}}\n"
                        + "{\"id\":\"2\",\"labels\":{\"ja\":[\"銀行\"]}}")));
        assertThat(first.at("/progress/published").asInt()).as(first.toString()).isEqualTo(2);
        byte[] less = bytes("{\"id\":\"1\",\"en\":[\"owner\"],\"de\":[\"Eigentümer\"]}");
        JsonNode refused = ended(librarian.send("POST", about, less));
        assertThat(refused.get("state").asText()).as(refused.toString()).isEqualTo("refused");
        assertThat(refused.get("reason").asText()).isEqualTo("would-withdraw");
        assertThat(librarian.send("POST", about + "&withdraw=perhaps", less).status())
                .isEqualTo(422);
        JsonNode second = ended(librarian.send("POST", about + "&withdraw=yes", less));
        assertThat(second.at("/progress/unchanged").asInt()).isEqualTo(1);
        assertThat(second.at("/progress/ended").asInt()).isEqualTo(1);

        assertThat(librarian
                        .get("/v1/concepts?vocabulary=" + vocabulary)
                        .json()
                        .at("/items/0/labels/de/0")
                        .asText())
                .isEqualTo("Eigentümer");
        List<ConceptPublished> told = Spine.heard(
                "concept-published",
                ConceptPublished.class,
                3,
                one -> one.vocabulary().equals(vocabulary));
        assertThat(told)
                .filteredOn(one -> one.labels().isEmpty())
                .singleElement()
                .satisfies(gone -> assertThat(gone.conceptId()).isEqualTo("2"));
        assertThat(librarian
                        .send("POST", "/v1/concepts?name=v.jsonl&vocabulary=A%20B", bytes("x"))
                        .status())
                .isEqualTo(422);
    }

    private JsonNode passage(String path) {
        return librarian.get("/v1/passages/" + law + ":" + path).json();
    }

    private Api.Reply send(String name, String more, String... lines) {
        return librarian.send(
                "POST",
                "/v1/documents?name=" + name + "&jurisdiction=EU&language=en&documentId=" + law + more,
                bytes(String.join("\n", lines)));
    }

    private String line(String path, String text) {
        return """
            {"id":"%s:%s","instrument":"Law %s","locator":"Art. %s","text":"%s"}\
            """.formatted(law, path, law, path, text);
    }

    private JsonNode ended(Api.Reply taken) {
        assertThat(taken.status()).as(taken.text()).isEqualTo(202);
        AtomicReference<JsonNode> last = new AtomicReference<>();
        boolean unused = Await.until(PATIENCE, () -> {
            last.set(librarian
                    .get("/v1/documents/" + taken.json().get("id").asText())
                    .json());
            return last.get().hasNonNull("finishedAt");
        });
        return last.get();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
