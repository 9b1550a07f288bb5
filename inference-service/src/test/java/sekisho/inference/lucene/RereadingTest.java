package sekisho.inference.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sekisho.contracts.ConceptPublished;
import sekisho.contracts.Language;
import sekisho.inference.Texts;
import sekisho.inference.knowledge.Retrieval;
import sekisho.inference.model.RankingPolicy;

class RereadingTest {

    @TempDir
    Path folder;

    @Test
    void a_published_concept_links_passages_that_were_there_before_it_and_a_withdrawn_one_no_longer() {
        try (LuceneKnowledge knowledge = LuceneKnowledge.in(folder)) {
            knowledge.take(List.of(Texts.passage("kaz", Language.DE, "DE", "Der Wagen braucht eine Zulassung.")));
            knowledge.refresh();
            assertThat(find(knowledge)).isInstanceOf(Retrieval.Nothing.class);

            knowledge.hear(List.of(concept(Map.of("en", List.of("car"), "de", List.of("Wagen"), "xx", List.of("?")))));
            assertThat(knowledge.reread(10)).isEqualTo(1);
            assertThat(knowledge.reread(10)).isZero();
            assertThat(find(knowledge)).isInstanceOf(Retrieval.Ranked.class);

            knowledge.hear(List.of(concept(Map.of())));
            assertThat(knowledge.reread(10)).isEqualTo(1);
            assertThat(knowledge.reread(10)).isZero();
            assertThat(find(knowledge)).isInstanceOf(Retrieval.Nothing.class);
        }
    }

    private static Retrieval find(LuceneKnowledge knowledge) {
        return new LuceneRetriever(knowledge, 10)
                .retrieve(Texts.inquiry(Language.EN, "any car?", "DE"), RankingPolicy.REFERENCE);
    }

    private static ConceptPublished concept(Map<String, List<String>> labels) {
        return new ConceptPublished("vehicles", "1", labels, Instant.EPOCH);
    }
}
