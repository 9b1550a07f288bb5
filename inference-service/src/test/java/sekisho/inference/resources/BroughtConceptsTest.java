package sekisho.inference.resources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sekisho.contracts.Language;
import sekisho.inference.concept.Concept;
import sekisho.inference.lucene.LuceneWords;

class BroughtConceptsTest {

    private final List<Concept> concepts = BroughtConcepts.all();

    @Test
    void every_file_there_is_named() throws IOException, URISyntaxException {
        Path files =
                Path.of(BroughtConcepts.class.getResource("/concepts/files").toURI());
        try (Stream<Path> folder = Files.list(files.getParent())) {
            assertThat(folder.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".jsonl")))
                    .containsExactlyInAnyOrderElementsOf(Files.readAllLines(files));
        }
    }

    @Test
    void there_are_as_many_as_promised_and_no_id_twice() {
        assertThat(concepts.stream().filter(concept -> concept.kind() == Concept.Kind.CONCEPT))
                .hasSizeGreaterThanOrEqualTo(300);
        assertThat(concepts.stream().map(Concept::id)).doesNotHaveDuplicates();
        assertThat(concepts).allSatisfy(concept -> assertThat(concept.id()).matches("[a-z0-9]+(-[a-z0-9]+)*"));
    }

    @Test
    void every_concept_has_a_name_in_every_language_that_says_something() {
        LuceneWords words = new LuceneWords();
        List<String> silent = new ArrayList<>();
        for (Concept concept : concepts) {
            for (Language language : Language.values()) {
                List<String> names = concept.labels().getOrDefault(language, List.of());
                if (names.stream().noneMatch(name -> says(words, language, name))) {
                    silent.add(concept.id() + ": nothing in " + language + " but " + names);
                }
                names.stream()
                        .filter(name -> name.isBlank() || !name.equals(name.strip()))
                        .forEach(name -> silent.add(concept.id() + ": '" + name + "' is not tidy"));
            }
        }
        assertThat(silent).isEmpty();
    }

    private static boolean says(LuceneWords words, Language language, String name) {
        return Stream.of(name.split("[^\\p{L}\\p{N}]+"))
                .anyMatch(word -> !word.isEmpty() && !words.base(language, word).isEmpty());
    }

    @Test
    void one_name_is_one_concept() {
        List<String> shared = new ArrayList<>();
        for (Language language : Language.values()) {
            Map<String, Set<String>> owners = new HashMap<>();
            for (Concept concept : concepts) {
                concept.labels()
                        .getOrDefault(language, List.of())
                        .forEach(name -> owners.computeIfAbsent(name, _ -> new HashSet<>())
                                .add(concept.id()));
            }
            owners.forEach((name, ids) -> {
                if (ids.size() > 1) {
                    shared.add(language + " " + name + " " + ids);
                }
            });
        }
        assertThat(shared).isEmpty();
    }
}
