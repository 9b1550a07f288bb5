package sekisho.gateway.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import sekisho.contracts.Language;
import sekisho.gateway.knowledge.PassageForm;

class FairTurnsTest extends ImportingScene {

    private static final int HUGE = 5 * PublishingDocument.BATCH_MAX;

    @Test
    void a_small_document_is_published_while_a_huge_one_is_under_way_and_both_come_to_their_end() {
        step = ImportingDocuments.TURN.toNanos();
        Import huge = received("huge");
        Import small = received("small");
        start(huge, complete(HUGE), forms("huge", 1, HUGE));
        step();
        step();
        assertThat(processed(huge)).isEqualTo(HUGE);

        Import other = received("other");
        start(other, complete(HUGE), forms("other", 1, HUGE));
        step();
        start(small, complete(1), forms("small", 1, 1));
        for (int i = 0; i < 3; i++) {
            step();
        }
        assertThat(imports.find(small.id()).orElseThrow().state()).isEqualTo(ImportState.DONE);
        assertThat(processed(other)).isBetween(1, HUGE - 1);
        assertThat(imports.find(other.id()).orElseThrow().state()).isEqualTo(ImportState.PUBLISHING);

        Import done = untilEnded(other.id());
        assertThat(done.state()).isEqualTo(ImportState.DONE);
        assertThat(done.progress().published()).isEqualTo(HUGE);
    }

    @Test
    void of_two_texts_of_one_document_the_newer_one_stands_however_much_larger_the_older_one_is() {
        step = ImportingDocuments.TURN.toNanos();
        Import old = sent(0, declared("old.md", "law"), 5_000_000);
        start(old, complete(HUGE), worded("old", HUGE));
        step();
        step();
        Import corrected = sent(1, declared("new.md", "law"), 5);
        start(corrected, complete(HUGE - 1), worded("new", HUGE - 1));

        assertThat(untilEnded(corrected.id()).state()).isEqualTo(ImportState.DONE);

        assertThat(imports.find(old.id()).orElseThrow().state()).isEqualTo(ImportState.DONE);
        assertThat(passages.find("law:1", Optional.empty()).orElseThrow().text())
                .isEqualTo("new 1");
        assertThat(passages.find("law:4500", Optional.empty()).orElseThrow().text())
                .isEqualTo("new 4500");
        assertThat(passages.find("law:" + HUGE, Optional.empty()).orElseThrow().validTo())
                .isEqualTo(TODAY.minusDays(1));
    }

    @Test
    void a_text_waits_for_an_older_one_that_is_not_read_yet_and_may_be_the_same_document() {
        Import newer = sent(1, declared("law.md", null), 5);
        start(newer, complete(1), forms("document", 1, 1));
        step();
        Import older = sent(0, declared("law.md", null), 5);
        imports.add(older);
        assertThat(Precedence.waits(imports.find(newer.id()).orElseThrow(), List.of(older)))
                .isTrue();
        Import other = sent(0, declared("other.md", null), 5);
        assertThat(Precedence.waits(imports.find(newer.id()).orElseThrow(), List.of(other)))
                .isFalse();
        assertThat(Precedence.waits(older, List.of(newer))).as("reading").isFalse();
    }

    @Test
    void who_has_begun_is_not_interrupted_by_an_older_one_that_turns_out_to_be_the_same() {
        step = ImportingDocuments.TURN.toNanos();
        Import younger = sent(1, declared("new.md", "law"), 5);
        start(younger, complete(HUGE), worded("new", HUGE));
        Import waiting = sent(2, declared("waiting.md", "elsewhere"), 5);
        start(waiting, complete(HUGE), forms("elsewhere", 1, HUGE));
        step();
        step();
        step();
        Import begun = imports.find(younger.id()).orElseThrow();
        Import older = sent(0, declared("old.md", "law"), 5)
                .read(new Reading.Complete("md", 1, true, 0, List.of()), begun.document());

        assertThat(processed(younger)).isBetween(1, HUGE - 1);
        assertThat(Precedence.waits(begun, List.of(older))).isFalse();
        assertThat(Precedence.waits(older, List.of(begun))).isTrue();
    }

    @Test
    void of_two_versions_of_one_vocabulary_the_newer_one_stands() {
        step = ImportingDocuments.TURN.toNanos();
        Import old = sent(0, Declaration.ofVocabulary("v.ttl", "v", true), 5_000_000);
        start(old, complete(HUGE), List.of());
        shelf.concepts.put(old.id(), concepts("old", HUGE));
        Import corrected = sent(1, Declaration.ofVocabulary("v.ttl", "v", true), 5);
        start(corrected, complete(2), List.of());
        shelf.concepts.put(corrected.id(), concepts("new", 2));

        assertThat(untilEnded(corrected.id()).state()).isEqualTo(ImportState.DONE);

        assertThat(imports.find(old.id()).orElseThrow().state()).isEqualTo(ImportState.DONE);
        assertThat(concepts.list(Optional.empty(), Optional.empty(), HUGE))
                .extracting(concept -> concept.labels().get("en").getFirst())
                .containsExactly("new 1", "new 2");
    }

    @Test
    void a_vocabulary_waits_for_another_replica_that_publishes_it() {
        Import waiting = sent(0, Declaration.ofVocabulary("v.ttl", "v", false), 5);
        start(waiting, complete(1), List.of());
        shelf.concepts.put(waiting.id(), concepts("new", 1));
        step();
        imports.elsewhere(true);
        IntStream.range(0, 9).forEach(_ -> step());
        assertThat(concepts.idsOf("v")).isEmpty();

        imports.elsewhere(false);
        assertThat(untilEnded(waiting.id()).state()).isEqualTo(ImportState.DONE);
        assertThat(concepts.idsOf("v")).hasSize(1);
    }

    @Test
    void to_come_back_to_where_it_was_takes_nothing_from_its_turn() {
        int many = 12 * PublishingDocument.BATCH_MAX;
        stepOfLine = ImportingDocuments.TURN.toNanos() / (4 * PublishingDocument.BATCH_MAX);
        Import huge = received("huge");
        start(huge, complete(many), forms("huge", 1, many));
        step();
        Import waiting = received("waiting");
        imports.add(waiting);
        shelf.kept.add(waiting.id());
        reader.readings.add(new Reading.CutOff("reader-killed"));
        reader.readings.add(new Reading.CutOff("reader-killed"));
        step();
        step();
        int first = processed(huge);
        assertThat(first).isBetween(1, many / 2);

        step();
        step();

        assertThat(processed(huge)).isEqualTo(2 * first);
    }

    private static Declaration declared(String name, String documentId) {
        return new Declaration(
                name, documentId, null, "EU", Language.EN, null, null, Declaration.OnIncomplete.PUBLISH, null, null);
    }

    private static Import sent(int order, Declaration declaration, long bytes) {
        return Import.received(
                "import-" + order + "-" + declaration.name(),
                SampleImports.LIBRARIAN,
                declaration,
                new Import.Content("digest", bytes, "fingerprint-" + order),
                SampleImports.NOW.plusSeconds(order));
    }

    private static List<PassageForm> worded(String words, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> form("law:" + i, words + " " + i))
                .toList();
    }

    private static List<ConceptForm> concepts(String words, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> new ConceptForm("c" + i, Map.of("en", List.of(words + " " + i))))
                .toList();
    }

    private int processed(Import document) {
        return imports.find(document.id()).orElseThrow().progress().processed();
    }
}
