package sekisho.gateway.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import sekisho.contracts.Region;
import sekisho.gateway.knowledge.PassageForm;
import sekisho.gateway.question.Person;

class PublishingVocabularyTest {

    private static final Person EMEA = new Person("anna", Set.of(), List.of(Region.EMEA));
    private static final Person COLLEAGUE = new Person("ben", Set.of(), List.of(Region.EMEA));
    private static final Person APAC = new Person("chie", Set.of(), List.of(Region.APAC));

    private final InMemoryImports imports = new InMemoryImports();
    private final InMemoryConcepts concepts = new InMemoryConcepts();
    private final Files files = new Files();
    private final PublishingVocabulary publishing =
            new PublishingVocabulary(imports, files, concepts, Clock.fixed(SampleImports.NOW, ZoneOffset.UTC));

    @Test
    void a_one_line_file_does_not_empty_a_vocabulary_unless_that_is_said() {
        assertThat(published(EMEA, 20, false).state()).isEqualTo(ImportState.DONE);

        Import mistake = published(EMEA, 1, false);
        assertThat(mistake.state()).isEqualTo(ImportState.REFUSED);
        assertThat(mistake.reason()).isEqualTo("would-withdraw");
        assertThat(mistake.detail()).contains("19 of 20");
        assertThat(concepts.idsOf("v")).hasSize(20);

        Import meant = published(EMEA, 1, true);
        assertThat(meant.state()).isEqualTo(ImportState.DONE);
        assertThat(meant.progress().ended()).isEqualTo(19);
        assertThat(concepts.idsOf("v")).hasSize(1);
    }

    @Test
    void a_tenth_of_the_concepts_may_go_without_a_word() {
        published(EMEA, 20, false);

        assertThat(published(EMEA, 18, false).state()).isEqualTo(ImportState.DONE);
        assertThat(concepts.idsOf("v")).hasSize(18);
    }

    @Test
    void a_vocabulary_is_changed_by_its_own_region_alone() {
        published(EMEA, 2, false);

        Import foreign = published(APAC, 2, true);
        assertThat(foreign.state()).isEqualTo(ImportState.REFUSED);
        assertThat(foreign.reason()).isEqualTo("vocabulary-of-another");
        assertThat(published(COLLEAGUE, 3, false).state()).isEqualTo(ImportState.DONE);
        assertThat(concepts.idsOf("v")).hasSize(3);
    }

    @Test
    void what_has_come_in_while_it_was_published_is_not_withdrawn_without_a_word() {
        published(EMEA, 2, false);
        Import received = received(EMEA, 2, false);

        Import late = publishing
                .publish(received, () -> {
                    Map<String, Map<String, List<String>>> more = IntStream.range(2, 20)
                            .boxed()
                            .collect(Collectors.toMap(i -> "c" + i, i -> Map.of("en", List.of("owner " + i))));
                    concepts.change("v", more, _ -> {});
                    return true;
                })
                .orElseThrow();

        assertThat(late.state()).isEqualTo(ImportState.REFUSED);
        assertThat(late.detail()).contains("18 of 20");
        assertThat(concepts.idsOf("v")).hasSize(20);
    }

    private Import published(Person librarian, int count, boolean withdraw) {
        return publishing
                .publish(received(librarian, count, withdraw), () -> true)
                .orElseThrow();
    }

    private Import received(Person librarian, int count, boolean withdraw) {
        Import received = Import.received(
                "import-" + files.read.size(),
                librarian,
                Declaration.ofVocabulary("v.jsonl", "v", withdraw),
                new Import.Content("digest", 5, "fingerprint"),
                SampleImports.NOW);
        files.read.put(
                received.id(),
                IntStream.range(0, count)
                        .mapToObj(i -> new ConceptForm("c" + i, Map.of("en", List.of("owner " + i))))
                        .toList());
        return received;
    }

    private static final class Files implements Shelf {

        private final Map<String, List<ConceptForm>> read = new HashMap<>();

        @Override
        public Optional<Contents<ConceptForm>> concepts(String importId) {
            Iterator<ConceptForm> rest = read.get(importId).iterator();
            return Optional.of(new Contents<>() {
                @Override
                public ConceptForm next() {
                    return rest.hasNext() ? rest.next() : null;
                }

                @Override
                public void close() {
                    // Nothing is open.
                }
            });
        }

        @Override
        public Optional<Contents<PassageForm>> passages(String importId) {
            return Optional.empty();
        }

        @Override
        public Optional<Kept> keep(String importId, InputStream bytes, long most) {
            return Optional.empty();
        }

        @Override
        public boolean has(String importId) {
            return read.containsKey(importId);
        }

        @Override
        public void discard(String importId) {
            read.remove(importId);
        }

        @Override
        public void discardAllBut(Set<String> importIds) {
            read.keySet().retainAll(importIds);
        }
    }
}
