package sekisho.inference.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sekisho.contracts.Language;
import sekisho.inference.Texts;

class LuceneKnowledgeTest {

    @TempDir
    Path folder;

    @Test
    void what_was_committed_is_there_again_with_its_positions_and_the_rest_is_read_again() {
        try (LuceneKnowledge first = LuceneKnowledge.in(folder)) {
            first.take(List.of(Texts.passage("a", Language.EN, "EU", "Gifts.")));
            first.commit(Map.of("passage-published.emea/0", 1L));
            first.take(List.of(Texts.passage("b", Language.EN, "EU", "More.")));
        }

        try (LuceneKnowledge again = LuceneKnowledge.in(folder)) {
            assertThat(again.size()).isEqualTo(1);
            assertThat(again.positions()).containsExactly(Map.entry("passage-published.emea/0", 1L));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"segments_.*", ".*\\.si", ".*\\.(?:cfs|fdt)"})
    void an_index_of_broken_files_is_built_again(String broken) throws IOException {
        try (LuceneKnowledge first = LuceneKnowledge.in(folder)) {
            first.take(List.of(Texts.passage("a", Language.EN, "EU", "Gifts.")));
            first.commit(Map.of("passage-published.emea/0", 1L));
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(file -> file.getFileName().toString().matches(broken))
                    .toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }

        try (LuceneKnowledge again = LuceneKnowledge.in(folder)) {
            assertThat(again.positions()).isEmpty();
            again.take(List.of(Texts.passage("a", Language.EN, "EU", "Gifts.")));
            again.refresh();
            assertThat(again.size()).isEqualTo(1);
        }
    }

    @Test
    void the_same_version_told_twice_is_held_once() {
        try (LuceneKnowledge knowledge = LuceneKnowledge.in(folder)) {
            knowledge.take(List.of(Texts.passage("a", Language.EN, "EU", "Gifts.")));
            knowledge.take(List.of(Texts.passage("a", Language.EN, "EU", "Gifts.")));
            knowledge.refresh();

            assertThat(knowledge.size()).isEqualTo(1);
        }
    }

    @Test
    void what_was_read_from_another_broker_is_forgotten_with_its_positions() {
        try (LuceneKnowledge first = LuceneKnowledge.in(folder)) {
            first.beginAnew("cluster-1 topic-1");
            first.take(List.of(Texts.passage("a", Language.EN, "EU", "Gifts.")));
            first.commit(Map.of("passage-published.emea/0", 1L));
        }

        try (LuceneKnowledge again = LuceneKnowledge.in(folder)) {
            assertThat(again.belongsTo("cluster-1 topic-1")).isTrue();
            assertThat(again.belongsTo("cluster-2 topic-1")).isFalse();

            again.beginAnew("cluster-2 topic-1");

            assertThat(again.belongsTo("cluster-2 topic-1")).isTrue();
            assertThat(again.size()).isZero();
            assertThat(again.positions()).isEmpty();
        }
    }

    @Test
    void a_full_disk_ends_writing_not_searching_and_with_room_again_the_last_commit_goes_on() throws IOException {
        FullDisk disk = new FullDisk(folder);
        try (LuceneKnowledge knowledge = disk.knowledge()) {
            knowledge.take(List.of(Texts.passage("a", Language.EN, "EU", "Gifts.")));
            knowledge.commit(Map.of("passage-published.emea/0", 1L));
            knowledge.refresh();

            disk.full(true);
            assertThatThrownBy(() -> knowledge.take(List.of(Texts.passage("b", Language.EN, "EU", "More."))))
                    .isInstanceOf(UncheckedIOException.class);
            assertThat(knowledge.writable()).isFalse();
            assertThat(knowledge.size()).isEqualTo(1);

            disk.full(false);
            knowledge.reopen();

            assertThat(knowledge.writable()).isTrue();
            assertThat(knowledge.positions()).containsExactly(Map.entry("passage-published.emea/0", 1L));
            knowledge.take(List.of(Texts.passage("b", Language.EN, "EU", "More.")));
            knowledge.refresh();
            knowledge.commit(Map.of("passage-published.emea/0", 2L));
            assertThat(knowledge.size()).isEqualTo(2);
            assertThat(knowledge.positions()).containsExactly(Map.entry("passage-published.emea/0", 2L));
        }
    }
}
