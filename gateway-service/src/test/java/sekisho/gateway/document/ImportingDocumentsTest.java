package sekisho.gateway.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import sekisho.contracts.Language;
import sekisho.contracts.Region;
import sekisho.gateway.knowledge.EndingPassage;
import sekisho.gateway.knowledge.PassageForm;
import sekisho.gateway.question.Person;

class ImportingDocumentsTest extends ImportingScene {

    @Test
    void a_document_goes_from_received_to_done() {
        Import done = carried(received("law"), complete(3), forms("law", 1, 3));

        assertThat(done.state()).isEqualTo(ImportState.DONE);
        assertThat(done.progress().published()).isEqualTo(3);
        assertThat(shelf.kept).isEmpty();
        assertThat(imports.document("law")).hasValueSatisfying(document -> {
            assertThat(document.passages()).isEqualTo(3);
            assertThat(document.complete()).isTrue();
        });
    }

    @Test
    void a_kill_in_the_middle_of_publishing_changes_nothing_about_the_end() {
        int many = 3 * PublishingDocument.BATCH_MAX + 7;
        carried(received("law"), complete(3), forms("law", 5_000, 5_003));
        Import second = received("law");
        start(second, complete(many), forms("law", 1, many));
        step();
        for (int kill = 0; kill < 3; kill++) {
            passages.failAt(kill == 2 ? 2 : 1);
            assertThatThrownBy(this::step)
                    .isInstanceOf(ImportFailure.class)
                    .hasMessage("import " + second.id() + " failed while PUBLISHING")
                    .hasRootCauseMessage("killed");
        }

        Import done = untilEnded(second.id());

        assertThat(done.progress().published()).isEqualTo(many);
        assertThat(done.progress().unchanged()).isZero();
        assertThat(done.progress().ended()).isEqualTo(4);
        assertThat(passages.find("law:5001", Optional.empty()).orElseThrow().validTo())
                .isEqualTo(TODAY.minusDays(1));
    }

    @Test
    void a_reader_that_is_cut_off_is_started_again_but_not_for_ever() {
        Import twice = received("law");
        reader.readings.add(new Reading.CutOff("reader-killed"));
        assertThat(carried(twice, complete(1), forms("law", 1, 1)).state()).isEqualTo(ImportState.DONE);

        Import always = received("other");
        IntStream.range(0, 9).forEach(_ -> reader.readings.add(new Reading.CutOff("reader-killed")));
        start(always, complete(1), List.of());
        Import given = untilEnded(always.id());
        assertThat(given.state()).isEqualTo(ImportState.FAILED);
        assertThat(given.reason()).isEqualTo("reader-killed");
        assertThat(shelf.kept).isEmpty();
    }

    @Test
    void what_was_left_out_ends_nothing_and_a_strict_librarian_gets_nothing() {
        carried(received("law"), complete(3), forms("law", 1, 3));
        Reading.Complete partly =
                new Reading.Complete("md", 1, false, 1, List.of(new Skip("page 2", "no-text", "A picture.")));

        Import lax = carried(received("law"), partly, forms("law", 1, 1));
        assertThat(lax.state()).isEqualTo(ImportState.DONE);
        assertThat(lax.complete()).isFalse();
        assertThat(lax.progress().leftOver()).isEqualTo(2);
        assertThat(lax.progress().ended()).isZero();

        Import strict = SampleImports.received("strict", "law", Declaration.OnIncomplete.REFUSE);
        Import refused = carried(strict, partly, forms("law", 1, 1));
        assertThat(refused.state()).isEqualTo(ImportState.REFUSED);
        assertThat(refused.reason()).isEqualTo("incomplete");
        assertThat(imports.skips(strict.id(), 0, 9)).hasSize(1);
    }

    @Test
    void a_librarian_of_one_region_cannot_end_or_take_over_the_law_of_another() {
        carried(sent("jp", "JP", Region.APAC), complete(1), List.of(form("law:1", "JP", null)));

        Import stolen = carried(sent("de", "DE", Region.EMEA), complete(1), List.of(form("law:x", "DE", null)));
        assertThat(stolen.state()).isEqualTo(ImportState.REFUSED);
        assertThat(stolen.reason()).isEqualTo("document-elsewhere");

        Import unsaid = carried(sent("list.jsonl", null, Region.EMEA), complete(1), List.of(form("law:x", "JP", null)));
        assertThat(unsaid.state()).isEqualTo(ImportState.REFUSED);
        assertThat(unsaid.reason()).isEqualTo("region-not-allowed");

        assertThat(passages.find("law:1", Optional.empty()).orElseThrow().validTo())
                .isNull();
        assertThat(passages.find("law:x", Optional.empty())).isEmpty();
        assertThat(imports.document("law").orElseThrow().name().jurisdiction()).isEqualTo("JP");
    }

    @Test
    void a_passage_of_another_place_is_not_of_the_document() {
        List<PassageForm> forms = List.of(form("law:1", "EU", null), form("law:2", "DE", null));

        Import done = carried(sent("eu", "EU", Region.EMEA), complete(2), forms);

        assertThat(done.progress().published()).isEqualTo(1);
        assertThat(imports.skips(done.id(), 0, 9)).extracting(Skip::reason).containsExactly("not-of-the-document");
    }

    @Test
    void a_day_some_passages_name_is_not_the_day_of_the_document() {
        carried(received("law"), complete(3), forms("law", 1, 3));

        Import second = carried(
                received("law"), complete(2), List.of(form("law:1", "Words 1"), form("law:2", "EU", "2018-05-25")));

        assertThat(second.progress().ended()).isEqualTo(1);
        assertThat(passages.find("law:3", Optional.empty()).orElseThrow().validTo())
                .isEqualTo(TODAY.minusDays(1));
    }

    @Test
    void an_import_waits_for_another_replica_that_publishes_its_document() {
        Import waiting = received("law");
        start(waiting, complete(1), forms("law", 1, 1));
        step();
        imports.elsewhere(true);
        IntStream.range(0, 9).forEach(_ -> step());
        assertThat(imports.find(waiting.id()).orElseThrow().state()).isEqualTo(ImportState.PUBLISHING);

        imports.elsewhere(false);
        assertThat(untilEnded(waiting.id()).state()).isEqualTo(ImportState.DONE);
    }

    @Test
    void an_older_edition_published_later_does_not_bring_back_what_the_newer_one_dropped() {
        Import newer = from("2024 wording", LocalDate.of(2025, 1, 1));
        carried(newer, complete(1), List.of(form("law:1", "EU", "2025-01-01")));
        Import older = from("2006 wording", LocalDate.of(2007, 1, 1));
        carried(older, complete(2), List.of(form("law:1", "EU", "2007-01-01"), form("law:2", "EU", "2007-01-01")));

        assertThat(passages.find("law:2", Optional.empty()).orElseThrow().validTo())
                .isEqualTo(LocalDate.of(2024, 12, 31));
    }

    @Test
    void the_text_of_today_sent_again_leaves_a_repeal_that_lies_ahead() {
        carried(received("law"), complete(1), forms("law", 1, 1));
        EndingDocument ending = new EndingDocument(
                imports, passages, new EndingPassage(passages), Clock.fixed(SampleImports.NOW, ZoneOffset.UTC));
        assertThat(ending.end("law", "2027-12-31", Set.of("DE")))
                .isInstanceOf(EndingDocument.Ended.NoSuchDocument.class);
        assertThat(ending.end("law", "2027-12-31", Set.of("EU"))).isEqualTo(new EndingDocument.Ended.Done(1));

        Import again = carried(received("law"), complete(2), forms("law", 1, 2));

        assertThat(again.progress().unchanged()).isEqualTo(1);
        assertThat(again.progress().published()).isEqualTo(1);
        assertThat(List.of("law:1", "law:2"))
                .allSatisfy(id -> assertThat(passages.find(id, Optional.empty())
                                .orElseThrow()
                                .validTo())
                        .isEqualTo(LocalDate.of(2027, 12, 31)));
    }

    @Test
    void a_first_text_without_a_day_bounds_no_other() {
        carried(received("law"), complete(1), forms("law", 1, 1));

        carried(from("law", LocalDate.of(2024, 1, 1)), complete(1), List.of(form("law:1", "EU", "2024-01-01")));

        assertThat(imports.editions("law")).containsExactly(LocalDate.of(2024, 1, 1));
        assertThat(passages.versions("law:1").getLast().validTo()).isNull();
    }

    private static Import from(String name, LocalDate validFrom) {
        return sent(name, "EU", Region.EMEA, validFrom);
    }

    private static Import sent(String name, String jurisdiction, Region region) {
        return sent(name, jurisdiction, region, null);
    }

    private static Import sent(String name, String jurisdiction, Region region, LocalDate validFrom) {
        return Import.received(
                "import-of-" + name,
                new Person(name, Set.of(), List.of(region)),
                new Declaration(
                        name,
                        "law",
                        null,
                        jurisdiction,
                        Language.EN,
                        null,
                        validFrom,
                        Declaration.OnIncomplete.PUBLISH,
                        null,
                        null),
                new Import.Content("digest", 5, "fingerprint-" + name),
                SampleImports.NOW);
    }

    @Test
    void a_passage_that_is_not_as_it_must_be_is_left_out_and_told() {
        List<PassageForm> forms = List.of(form("law:1", "Words"), form("law:2", ""));

        Import done = carried(received("law"), complete(2), forms);

        assertThat(done.progress().published()).isEqualTo(1);
        assertThat(done.progress().skipped()).isEqualTo(1);
        assertThat(done.complete()).isFalse();
        assertThat(imports.skips(done.id(), 0, 9))
                .singleElement()
                .satisfies(skip -> assertThat(skip.place()).contains("law:2"));
        Import strict = SampleImports.received("strict", "law", Declaration.OnIncomplete.REFUSE);
        assertThat(carried(strict, complete(2), forms).state()).isEqualTo(ImportState.REFUSED);
    }

    @Test
    void a_refusal_is_the_end_and_so_is_a_document_with_nothing_in_it() {
        Import encrypted = received("law");
        reader.readings.add(new Reading.Refused("encrypted", "It has a password."));
        start(encrypted, complete(1), List.of());
        assertThat(untilEnded(encrypted.id()).reason()).isEqualTo("encrypted");

        reader.readings.clear();
        assertThat(carried(received("blank"), complete(0), List.of()).reason()).isEqualTo("nothing-found");
    }
}
