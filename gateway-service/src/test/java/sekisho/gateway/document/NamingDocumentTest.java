package sekisho.gateway.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import sekisho.gateway.knowledge.EndingPassage;
import sekisho.gateway.knowledge.PassageForm;

class NamingDocumentTest extends ImportingScene {

    @Test
    void a_document_is_not_ended_while_somebody_publishes_it() {
        carried(received("law"), complete(1), forms("law", 1, 1));
        EndingDocument ending = new EndingDocument(
                imports, passages, new EndingPassage(passages), Clock.fixed(SampleImports.NOW, ZoneOffset.UTC));
        imports.elsewhere(true);

        assertThat(ending.end("law", "2027-12-31", Set.of("EU"))).isEqualTo(new EndingDocument.Ended.InFlight());

        assertThat(passages.find("law:1", Optional.empty()).orElseThrow().validTo())
                .isNull();
    }

    @Test
    void a_document_without_an_id_is_named_by_its_instrument() {
        Import unnamed = SampleImports.received("anything.md");

        Import done = carried(unnamed, complete(1), List.of(form("document:4.2", "Words")));

        assertThat(done.document().id()).isEqualTo("act-on-banks-2024-eu-en");
        assertThat(passages.find("act-on-banks-2024-eu-en:4.2", Optional.empty()))
                .isPresent();
    }

    @Test
    void what_was_read_tells_a_list_from_a_document_whatever_the_file_is_called() {
        Import misnamed = SampleImports.received("rules.jsonl");
        Import document = carried(misnamed, complete(1), List.of(form("document:1", "Words")));
        assertThat(document.document().id()).isEqualTo("act-on-banks-2024-eu-en");
        assertThat(passages.find("document:1", Optional.empty())).isEmpty();

        Reading lines = new Reading.Complete("jsonl", 1, true, 0, List.of());
        Import list = carried(SampleImports.received("export.txt"), lines, List.of(form("own:1", "Words")));
        assertThat(list.document().id()).isNull();

        Import nowhere = SampleImports.received("nowhere.jsonl", null, (String) null);
        PassageForm unsaid =
                new PassageForm("document:1", "Rules", "1", null, "en", null, null, "Words", null, null, null);
        Import refused = carried(nowhere, complete(1), List.of(unsaid));
        assertThat(refused.reason()).isEqualTo("unknown-jurisdiction");
    }

    @Test
    void a_strict_librarian_gets_nothing_when_a_passage_is_of_another_document() {
        carried(received("one"), complete(1), forms("one", 1, 1));
        List<PassageForm> mixed = List.of(form("one:1", "Taken"), form("two:1", "Words"));

        Import refused =
                carried(SampleImports.received("strict", "two", Declaration.OnIncomplete.REFUSE), complete(2), mixed);

        assertThat(refused.reason()).isEqualTo("incomplete");
        assertThat(passages.find("two:1", Optional.empty())).isEmpty();
    }

    @Test
    void a_strict_librarian_gets_nothing_when_a_passage_is_of_another_place() {
        List<PassageForm> mixed = List.of(form("law:1", "EU", null), form("law:2", "DE", null));

        Import refused =
                carried(SampleImports.received("strict", "law", Declaration.OnIncomplete.REFUSE), complete(2), mixed);

        assertThat(refused.reason()).isEqualTo("incomplete");
        assertThat(passages.find("law:1", Optional.empty())).isEmpty();
    }

    @Test
    void an_older_wording_that_is_not_in_force_is_told_and_ends_nothing() {
        carried(received("law"), complete(1), forms("law", 1, 1));
        carried(received("law"), complete(2), List.of(form("law:1", "By mistake"), form("law:2", "New")));

        Import back = carried(received("law"), complete(1), forms("law", 1, 1));

        assertThat(back.complete()).isFalse();
        assertThat(back.progress().unchanged()).isZero();
        assertThat(back.progress().leftOver()).isEqualTo(1);
        assertThat(imports.skips(back.id(), 0, 9)).extracting(Skip::reason).containsExactly("not-in-force");
        assertThat(passages.find("law:2", Optional.empty()).orElseThrow().validTo())
                .isNull();
    }
}
