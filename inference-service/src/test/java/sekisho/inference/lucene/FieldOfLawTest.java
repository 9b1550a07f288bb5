package sekisho.inference.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sekisho.contracts.Inquiry;
import sekisho.contracts.Language;
import sekisho.contracts.Passage;
import sekisho.contracts.Specialty;
import sekisho.inference.Texts;
import sekisho.inference.knowledge.Retrieval;
import sekisho.inference.model.RankingPolicy;

/** The field of law: a wish decides who may answer, before anything is ranked; a guess only decides between equals. */
class FieldOfLawTest {

    private static final String QUESTION = "Who declares gifts?";

    @TempDir
    Path folder;

    private LuceneKnowledge knowledge;

    @BeforeEach
    void open() {
        knowledge = LuceneKnowledge.in(folder);
    }

    @AfterEach
    void close() {
        knowledge.close();
    }

    @Test
    void a_wish_admits_its_own_field_and_general_law_alone() {
        take(law("bank", Specialty.BANKING), law("insurer", Specialty.INSURANCE), law("all", Specialty.GENERAL));

        assertThat(ids(guessed().wished())).containsExactlyInAnyOrder("bank", "all");
    }

    @Test
    void a_guess_admits_every_field_and_puts_its_own_first() {
        take(law("a-insurer", Specialty.INSURANCE), law("bank", Specialty.BANKING));

        assertThat(ids(guessed())).containsExactly("bank", "a-insurer");
    }

    @Test
    void a_guess_never_beats_better_words() {
        take(
                Texts.of(Specialty.BANKING, Texts.passage("bank", Language.EN, "EU", "Gifts and many other things.")),
                Texts.of(
                        Specialty.INSURANCE,
                        Texts.passage("insurer", Language.EN, "EU", "An employee declares every gift.")));

        assertThat(ids(guessed())).first().isEqualTo("insurer");
    }

    @Test
    void a_wish_for_general_law_shuts_nothing_out() {
        take(law("insurer", Specialty.INSURANCE), law("all", Specialty.GENERAL));

        assertThat(ids(Texts.inquiry(Language.EN, Specialty.GENERAL, QUESTION).wished()))
                .containsExactlyInAnyOrder("insurer", "all");
    }

    @Test
    void the_wish_filters_before_the_pool_is_cut() {
        List<Passage> many = new ArrayList<>();
        for (int i = 0; i < 2 * Gathering.POOL_MAX; i++) {
            many.add(law("insurer" + i, Specialty.INSURANCE));
        }
        many.add(Texts.of(
                Specialty.BANKING,
                Texts.passage("bank", Language.EN, "EU", "Of gifts and a great many other things in a bank.")));
        take(many.toArray(Passage[]::new));

        assertThat(ids(guessed().wished())).containsExactly("bank");
    }

    @Test
    void law_of_another_field_in_the_questions_language_does_not_keep_the_wished_field_out() {
        take(
                law("insurer", Specialty.INSURANCE),
                Texts.of(Specialty.BANKING, Texts.passage("de", Language.DE, "EU", "§ 1 Geschenke sind zu melden.")));

        assertThat(ids(Texts.inquiry(Language.EN, Specialty.BANKING, "What does § 1 say?", "EU")
                        .wished()))
                .containsExactly("de");
    }

    private static Inquiry guessed() {
        return Texts.inquiry(Language.EN, Specialty.BANKING, QUESTION);
    }

    private static Passage law(String id, Specialty field) {
        return Texts.of(field, Texts.passage(id, Language.EN, "EU", "An employee declares every gift to " + id + "."));
    }

    private void take(Passage... passages) {
        knowledge.take(List.of(passages));
        knowledge.refresh();
    }

    private List<String> ids(Inquiry inquiry) {
        return switch (new LuceneRetriever(knowledge, 20).retrieve(inquiry, RankingPolicy.REFERENCE)) {
            case Retrieval.Ranked ranked ->
                ranked.standings().stream()
                        .map(standing -> standing.passage().id())
                        .toList();
            case Retrieval.Nothing _ -> List.of();
        };
    }
}
