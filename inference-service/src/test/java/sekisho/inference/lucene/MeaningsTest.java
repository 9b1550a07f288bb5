package sekisho.inference.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sekisho.contracts.Inquiry;
import sekisho.contracts.Language;
import sekisho.contracts.Passage;
import sekisho.inference.ScriptedModels;
import sekisho.inference.Texts;
import sekisho.inference.concept.LiveGlossary;
import sekisho.inference.knowledge.Retrieval;
import sekisho.inference.meaning.Meaning;
import sekisho.inference.meaning.QuestionMeanings;
import sekisho.inference.model.RankingPolicy;

class MeaningsTest {

    private static final Map<String, Long> POSITIONS = Map.of("passage-published.emea/0", 1L);

    @TempDir
    Path folder;

    private final ScriptedModels models = new ScriptedModels();

    @Test
    void a_passage_is_found_by_what_it_means_though_no_word_is_shared() {
        Passage gifts = Texts.passage("gifts", Language.EN, "EU", "Presents are declared.");
        Passage travel = Texts.passage("travel", Language.EN, "EU", "Travel is booked early.");
        try (LuceneKnowledge knowledge = open()) {
            knowledge.take(List.of(gifts, travel));
            knowledge.learn(List.of(models.meaning(gifts, 1, 0), models.meaning(travel, 0, 1)));
            knowledge.refresh();

            assertThat(ids(knowledge, Texts.inquiry(Language.EN, "donations"), 1, 0))
                    .containsExactly("gifts", "travel");
        }
    }

    @Test
    void meaning_respects_who_may_answer() {
        LocalDate change = LocalDate.of(2025, 1, 1);
        List<Passage> passages = List.of(
                Texts.passage("us", Language.EN, "US", "Near alpha."),
                Texts.passage("p", 1, "Law", "§ 1", Language.EN, "EU", "Near beta.", null, change.minusDays(1)),
                Texts.passage("p", 2, "Law", "§ 1", Language.EN, "EU", "Near gamma.", change, null));
        try (LuceneKnowledge knowledge = open()) {
            knowledge.take(passages);
            knowledge.learn(
                    passages.stream().map(it -> models.meaning(it, 1, 0)).toList());
            knowledge.refresh();

            assertThat(found(knowledge, Texts.inquiry(Language.EN, "near", "EU"), 1, 0)
                            .standings())
                    .extracting(standing -> standing.passage().versionedId())
                    .containsExactly("p@2");
        }
    }

    @Test
    void words_decide_alone_until_meanings_come() {
        Passage gifts = Texts.passage("gifts", Language.EN, "EU", "Gifts are declared.");
        try (LuceneKnowledge knowledge = open()) {
            knowledge.take(List.of(gifts));
            knowledge.refresh();

            assertThat(ids(knowledge, Texts.inquiry(Language.EN, "gifts"), 1, 0))
                    .containsExactly("gifts");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void whatever_comes_first_twice_or_after_a_kill_every_passage_ends_with_its_meaning(long seed) {
        Random chance = new Random(seed);
        List<Passage> passages = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            passages.add(Texts.passage("p" + i, Language.EN, "EU", "Common words, text " + i % 9));
        }
        List<Object> events = new ArrayList<>(passages);
        passages.forEach(
                passage -> events.add(models.meaning(passage, 1 + passage.text().hashCode() % 7, 3)));
        Collections.shuffle(events, chance);

        int committed = 0;
        for (int life = 0; life < 4; life++) {
            try (LuceneKnowledge knowledge = open()) {
                for (int i = committed; i < events.size(); i++) {
                    tell(knowledge, events.get(i));
                    if (chance.nextInt(4) == 0) {
                        knowledge.refresh();
                    }
                    if (chance.nextInt(6) == 0) {
                        knowledge.commit(POSITIONS);
                        committed = i;
                    }
                    if (life < 3 && chance.nextInt(12) == 0) {
                        break;
                    }
                }
            }
        }

        try (LuceneKnowledge knowledge = open()) {
            events.subList(committed, events.size()).forEach(event -> tell(knowledge, event));
            knowledge.refresh();

            assertThat(knowledge.size()).isEqualTo(passages.size());
            assertThat(knowledge.meant()).isEqualTo(passages.size());
            passages.forEach(passage -> assertThat(knowledge.knows(ScriptedModels.NAME, passage.digest()))
                    .isTrue());
        }
    }

    @Test
    void a_version_told_again_before_anybody_looked_is_not_undone_by_its_meaning() {
        Passage open = Texts.passage("p", 1, "Law", "§ 1", Language.EN, "EU", "Near.", null, null);
        Passage ended = Texts.passage("p", 1, "Law", "§ 1", Language.EN, "EU", "Near.", null, Texts.TODAY.minusDays(1));
        try (LuceneKnowledge knowledge = open()) {
            knowledge.take(List.of(open));
            knowledge.refresh();
            knowledge.take(List.of(ended));
            knowledge.learn(List.of(models.meaning(open, 1, 0)));
            knowledge.refresh();

            assertThat(new LuceneRetriever(knowledge, 10)
                            .retrieve(Texts.inquiry(Language.EN, "near"), RankingPolicy.REFERENCE))
                    .isInstanceOf(Retrieval.Nothing.class);
            assertThat(knowledge.meant()).isEqualTo(1);
        }
    }

    private LuceneKnowledge open() {
        return LuceneKnowledge.in(folder, new LiveGlossary(List.of(), new LuceneWords()), models);
    }

    private static void tell(LuceneKnowledge knowledge, Object event) {
        switch (event) {
            case Passage passage -> knowledge.take(List.of(passage));
            case Meaning meaning -> knowledge.learn(List.of(meaning));
            default -> throw new AssertionError(event);
        }
    }

    private List<String> ids(LuceneKnowledge knowledge, Inquiry inquiry, float... asked) {
        return found(knowledge, inquiry, asked).standings().stream()
                .map(standing -> standing.passage().id())
                .toList();
    }

    private Retrieval.Ranked found(LuceneKnowledge knowledge, Inquiry inquiry, float... asked) {
        QuestionMeanings meanings =
                (_, _) -> Optional.of(new QuestionMeanings.Asked(ScriptedModels.NAME, ScriptedModels.direction(asked)));
        return (Retrieval.Ranked)
                new LuceneRetriever(knowledge, meanings, 10).retrieve(inquiry, RankingPolicy.REFERENCE);
    }
}
