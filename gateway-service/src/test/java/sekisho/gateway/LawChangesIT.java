package sekisho.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.spi.CDI;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import sekisho.contracts.Answer;
import sekisho.contracts.Citation;
import sekisho.contracts.Claim;
import sekisho.contracts.Language;
import sekisho.contracts.LawChange;
import sekisho.contracts.Region;
import sekisho.contracts.Verdict;
import sekisho.contracts.VerdictReached;
import sekisho.gateway.answer.Marked;
import sekisho.gateway.postgres.Memory;
import sekisho.parts.Await;
import sekisho.parts.PartsResource;

/** Law changes after it was cited: through the public doors of a librarian and an asker. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "gateway"))
@Timeout(60)
class LawChangesIT {

    private static final Logger LOG = Logger.getLogger(LawChangesIT.class);
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    private final Api auditor = Api.auditor("law-" + UUID.randomUUID());
    private final Api librarian = Api.librarian();
    private final String prefix = "law-" + UUID.randomUUID() + "-";

    @Test
    void a_new_version_marks_every_answer_that_cites_the_old_one_and_no_other() {
        publish("a", "First words", "2020-01-01");
        publish("b", "Words of another provision", "2020-01-01");
        String one = answered(citation("a", 1, null));
        String two = answered(citation("b", 1, null), citation("a", 1, null));
        String other = answered(citation("b", 1, null));

        publish("a", "Second words", TODAY.toString());

        JsonNode change = marks(one, 1).get(0);
        assertThat(change.get("passageId").asText()).isEqualTo(prefix + "a");
        assertThat(change.get("version").asInt()).isEqualTo(1);
        assertThat(change.get("locator").asText()).isEqualTo("§ 1");
        assertThat(change.get("instrument").asText()).isEqualTo("Act");
        assertThat(change.get("kind").asText()).isEqualTo("replaced");
        assertThat(change.get("day").asText()).isEqualTo(TODAY.toString());
        assertThat(marks(two, 1)).hasSize(1);
        assertThat(marks(other, 0)).isEmpty();
        JsonNode history = auditor.get("/v1/questions").json().get("items");
        assertThat(history)
                .allSatisfy(item -> assertThat(item.get("lawChanges"))
                        .hasSize(item.get("id").asText().equals(other) ? 0 : 1));
    }

    @Test
    void an_asker_hears_of_an_old_answer_too() {
        publish("a", "First words", "2020-01-01");
        publish("b", "Words of another provision", "2020-01-01");
        String old = answered(citation("a", 1, null));
        answered(citation("b", 1, null));

        publish("a", "Second words", TODAY.toString());
        marks(old, 1);

        JsonNode newest = auditor.get("/v1/questions?limit=1").json().get("items");
        assertThat(newest.findValuesAsText("id")).doesNotContain(old);
        JsonNode changed =
                auditor.get("/v1/questions?limit=1&lawChanged=true").json().get("items");
        assertThat(changed).hasSize(1);
        assertThat(changed.get(0).get("id").asText()).isEqualTo(old);
    }

    @Test
    void a_settlement_of_an_expert_is_marked_as_well_and_a_second_answer_too() {
        publish("a", "First words", "2020-01-01");
        publish("b", "Other words", "2020-01-01");
        String id = ask();
        Spine.tell(Spine.escalated(id, Region.EMEA), "e-" + id);
        AskingIT.waitForState(auditor, id, "escalated");
        Spine.tell(
                Spine.reached(
                        id,
                        Region.EMEA,
                        VerdictReached.DecidedBy.EXPERT,
                        new Verdict.Released(answer(citation("a", 1, null)), answer(citation("b", 1, null)))),
                "x-" + id);
        AskingIT.waitForState(auditor, id, "released");

        end("a", TODAY.minusDays(1));
        end("b", TODAY.plusDays(9));

        JsonNode changes = marks(id, 2);
        assertThat(changes.get(0).get("kind").asText()).isEqualTo("ended");
        assertThat(changes.get(0).get("day").asText()).isEqualTo(TODAY.toString());
        assertThat(changes.get(0).get("retroactive").asBoolean()).isTrue();
        assertThat(changes.get(1).get("kind").asText()).isEqualTo("will-change");
        assertThat(changes.get(1).get("day").asText())
                .isEqualTo(TODAY.plusDays(10).toString());
        assertThat(changes.get(1).get("retroactive").asBoolean()).isFalse();
    }

    @Test
    void a_correction_takes_back_what_it_corrects() {
        publish("a", "Tpyo", "2020-01-01");
        String id = answered(citation("a", 1, null));

        publish("a", "Typo", "2020-01-01");

        JsonNode change = marks(id, 1).get(0);
        assertThat(change.get("kind").asText()).isEqualTo("replaced");
        assertThat(change.get("day").asText()).isEqualTo(TODAY.toString());
        assertThat(change.get("retroactive").asBoolean()).isTrue();
        JsonNode versions =
                librarian.get("/v1/passages/" + prefix + "a/versions").json().get("items");
        assertThat(versions.findValuesAsText("text")).containsExactly("Tpyo", "Typo");
        assertThat(librarian.get("/v1/passages/" + prefix + "none/versions").status())
                .isEqualTo(404);
    }

    @Test
    void an_answer_about_past_law_that_says_so_is_not_marked_and_one_told_too_late_is() {
        publish("a", "First words", "2007-01-01");
        publish("a", "Second words", "2025-01-01");

        String knowing = answered(citation("a", 1, LocalDate.of(2024, 12, 31)));
        String overtaken = answered(citation("a", 1, null));

        JsonNode change = marks(overtaken, 1).get(0);
        assertThat(change.get("day").asText()).isEqualTo("2025-01-01");
        assertThat(marks(knowing, 0)).isEmpty();
    }

    @Test
    void a_change_to_come_becomes_due_by_its_day_without_a_publication() {
        publish("a", "First words", "2020-01-01");
        String id = answered(citation("a", 1, null));
        publish("a", "Second words", TODAY.plusDays(3).toString());
        assertThat(marks(id, 1).get(0).get("kind").asText()).isEqualTo("will-change");
        Memory memory = CDI.current().select(Memory.class).get();

        assertThat(memory.citations().fallDue(TODAY.plusDays(2))).noneMatch(mark -> ours(mark, id));
        List<Marked> due = memory.citations().fallDue(TODAY.plusDays(3));

        assertThat(due).filteredOn(mark -> ours(mark, id)).singleElement().satisfies(mark -> {
            assertThat(mark.kind()).isEqualTo(LawChange.Kind.REPLACED);
            assertThat(mark.day()).isEqualTo(TODAY.plusDays(3));
        });
        assertThat(memory.citations().fallDue(TODAY.plusDays(3))).isEmpty();
    }

    @Test
    void a_page_that_stands_open_hears_of_a_change_and_resumes_after_it() throws Exception {
        publish("a", "First words", "2020-01-01");
        String id = answered(citation("a", 1, null));
        String events = "/v1/questions/" + id + "/events";
        try (EventStreamIT.Stream open = EventStreamIT.openAt(auditor, events + "?stay=true", "Last-Event-ID", "1")) {
            assertThat(open.next().name()).isEqualTo("released");

            publish("a", "Second words", TODAY.toString());
            EventStreamIT.Event told = open.next();

            assertThat(told.name()).isEqualTo("law-changed");
            assertThat(told.id()).isEqualTo("7");
            assertThat(told.data().at("/lawChanges/0/kind").asText()).isEqualTo("replaced");
            end("a", TODAY.plusDays(1));
            publish("a", "Third words", TODAY.plusDays(2).toString());
        }

        try (EventStreamIT.Stream resumed = EventStreamIT.openAt(auditor, events, "Last-Event-ID", "5")) {
            assertThat(resumed.next().name()).isEqualTo("law-changed");
            assertThat(resumed.next()).isNull();
        }
        assertThat(auditor.get(events, "Last-Event-ID", "7", "Accept", "text/event-stream")
                        .status())
                .isEqualTo(204);
    }

    @Test
    void answers_released_before_there_were_marks_are_found_by_the_migration() throws Exception {
        publish("a", "First words", "2020-01-01");
        String id = answered(citation("a", 1, null));
        publish("a", "Second words", TODAY.toString());
        marks(id, 1);

        try (InputStream migration = getClass().getResourceAsStream("/db/gateway/V12__citations.sql");
                Connection connection =
                        CDI.current().select(DataSource.class).get().getConnection();
                Statement statement = connection.createStatement()) {
            String sql = new String(migration.readAllBytes(), StandardCharsets.UTF_8);
            statement.execute("delete from citation");
            statement.execute(sql.substring(sql.indexOf("insert into citation")));
        }

        assertThat(marks(id, 1).get(0).get("day").asText()).isEqualTo(TODAY.toString());
    }

    @Test
    void ten_thousand_answers_that_cite_a_provision_are_marked_by_one_publication() throws Exception {
        publish("a", "First words", "2020-01-01");
        String id = answered(citation("a", 1, null));
        try (Connection connection =
                        CDI.current().select(DataSource.class).get().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    with copy as (
                        insert into question (id, asker, region, language, state, asked_at, asked, verdict)
                        select gen_random_uuid(), 'crowd', region, language, state, asked_at, asked, verdict
                        from question, generate_series(1, 10000) where id = '%s' returning id
                    ) insert into citation (question_id, passage_id, version, region, released_on, weighed)
                    select id, '%sa', 1, 'EMEA', current_date, true from copy""".formatted(id, prefix));
            statement.execute("analyze citation");
        }

        long start = System.nanoTime();
        publish("a", "Second words", TODAY.toString());
        long millis = (System.nanoTime() - start) / 1_000_000;

        try (Connection connection =
                        CDI.current().select(DataSource.class).get().getConnection();
                Statement statement = connection.createStatement();
                ResultSet marked =
                        statement.executeQuery("select count(*) from citation join question on id = question_id"
                                + " where law_revision = 1 and due and passage_id = '" + prefix + "a'")) {
            marked.next();
            assertThat(marked.getInt(1)).isEqualTo(10_001);
        }
        LOG.infof("10,001 answers marked with the publication in %d ms", millis);
        // Generous, because the machines that run this are busy.
        assertThat(millis).isLessThan(8_000);
    }

    private String answered(Citation... citations) {
        String id = ask();
        VerdictReached reached = Spine.reached(
                id, Region.EMEA, VerdictReached.DecidedBy.GATE, new Verdict.Released(answer(citations), null));
        Spine.tell(reached, "v-" + id);
        AskingIT.waitForState(auditor, id, "released");
        return id;
    }

    private String ask() {
        Api.Reply reply = auditor.post("/v1/questions", "{\"text\":\"What must a bank report?\"}");
        assertThat(reply.status()).as(reply.text()).isEqualTo(202);
        return reply.json().get("id").asText();
    }

    private static Answer answer(Citation... citations) {
        return new Answer(Language.EN, List.of(new Claim("It must report.", Arrays.asList(citations))), List.of());
    }

    private Citation citation(String name, int version, LocalDate validTo) {
        return new Citation(prefix + name, version, "Act", "§ 1", "EU", "words", LocalDate.of(2007, 1, 1), validTo);
    }

    /** The marks beside an answer, as soon as there are as many as wanted. */
    private JsonNode marks(String id, int wanted) {
        boolean there = Await.until(
                Duration.ofSeconds(10),
                () -> auditor.get("/v1/questions/" + id)
                                .json()
                                .get("lawChanges")
                                .size()
                        == wanted);
        JsonNode changes = auditor.get("/v1/questions/" + id).json().get("lawChanges");
        assertThat(there).as("marks %s", changes).isTrue();
        return changes;
    }

    private static boolean ours(Marked mark, String id) {
        return mark.questionId().equals(id);
    }

    private void publish(String name, String text, String validFrom) {
        Api.Reply reply = librarian.post("/v1/passages", """
                {"passages":[{"id":"%s","instrument":"Act","locator":"§ 1","language":"en","jurisdiction":"EU","text":"%s",
                "validFrom":"%s"}]}""".formatted(prefix + name, text, validFrom));
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    }

    private void end(String name, LocalDate last) {
        Api.Reply reply = librarian.post("/v1/passages/" + prefix + name + "/end", "{\"validTo\":\"" + last + "\"}");
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    }
}
