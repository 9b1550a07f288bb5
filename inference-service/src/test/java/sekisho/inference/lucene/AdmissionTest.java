package sekisho.inference.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sekisho.contracts.Inquiry;
import sekisho.contracts.Language;
import sekisho.contracts.Passage;
import sekisho.inference.Texts;
import sekisho.inference.concept.LiveGlossary;
import sekisho.inference.knowledge.Retrieval;
import sekisho.inference.meaning.EmbeddingModels;
import sekisho.inference.model.RankingPolicy;
import sekisho.inference.resources.BroughtConcepts;

class AdmissionTest {

    private static final LocalDate CHANGE = LocalDate.of(2025, 1, 1);

    @TempDir
    Path folder;

    private LuceneKnowledge knowledge;

    @BeforeEach
    void open() {
        knowledge = LuceneKnowledge.in(
                folder, new LiveGlossary(BroughtConcepts.all(), new LuceneWords()), EmbeddingModels.NONE);
    }

    @AfterEach
    void close() {
        knowledge.close();
    }

    @Test
    void a_jurisdiction_without_law_in_the_questions_language_is_searched_in_its_own_beside_one_that_has_it() {
        take(
                Texts.passage("us", Language.EN, "US", "The beneficial owner must be identified."),
                Texts.passage("de", Language.DE, "DE", "Der wirtschaftlich Berechtigte ist zu identifizieren."),
                Texts.passage("jp", Language.JA, "JP", "実質的支配者を確認しなければならない。"),
                Texts.passage("cn", Language.ZH, "CN", "应当识别受益所有人。"));

        Retrieval.Ranked found = find(Texts.inquiry(Language.EN, "Who is the beneficial owner?", "US", "DE", "JP"));

        assertThat(ids(found)).containsExactlyInAnyOrder("us", "de", "jp");
        assertThat(found.otherLanguage()).isTrue();
    }

    @Test
    void one_passage_in_the_questions_language_does_not_hide_the_law_written_in_another() {
        take(
                Texts.passage("en", Language.EN, "DE", "The register is open on working days."),
                Texts.passage("de", Language.DE, "DE", "Der wirtschaftlich Berechtigte ist zu identifizieren."),
                Texts.passage("register", Language.DE, "DE", "Das Register ist an Werktagen geöffnet."));

        Retrieval.Ranked found = find(Texts.inquiry(Language.EN, "Who is the beneficial owner?", "DE"));

        assertThat(ids(found)).first().isEqualTo("de");
        assertThat(found.otherLanguage()).isFalse();
    }

    @Test
    void law_in_the_questions_language_stands_before_its_like_in_another() {
        take(
                Texts.passage("en", Language.EN, "DE", "The beneficial owner must be identified."),
                Texts.passage("de", Language.DE, "DE", "Der wirtschaftlich Berechtigte ist zu identifizieren."));

        assertThat(ids(find(Texts.inquiry(Language.EN, "Who is the beneficial owner?", "DE"))))
                .containsExactly("en", "de");
        assertThat(ids(find(Texts.inquiry(Language.DE, "Wer ist wirtschaftlich Berechtigter?", "DE"))))
                .containsExactly("de", "en");
    }

    @Test
    void law_in_the_questions_language_that_is_not_in_force_does_not_shut_the_other_languages_out() {
        take(
                Texts.passage(
                        "old", 1, "Act", "s 1", Language.EN, "DE", "The beneficial owner.", null, CHANGE.minusDays(1)),
                Texts.passage("de", Language.DE, "DE", "Der wirtschaftlich Berechtigte ist zu identifizieren."));

        assertThat(ids(find(Texts.inquiry(CHANGE, Language.EN, "beneficial owner", "DE"))))
                .containsExactly("de");
        assertThat(ids(find(Texts.inquiry(CHANGE.minusDays(1), Language.EN, "beneficial owner", "DE"))))
                .first()
                .isEqualTo("old");
    }

    @Test
    void no_jurisdiction_asked_for_starves() {
        List<Passage> many = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            many.add(Texts.passage("us" + i, Language.EN, "US", "Gifts, gifts and gifts are declared, case " + i));
        }
        many.add(
                Texts.passage("gb", Language.EN, "GB", "Hospitality and many other things besides, gifts among them."));
        take(many.toArray(Passage[]::new));

        List<String> ids = ids(find(Texts.inquiry(Language.EN, "Are gifts declared?", "US", "GB")));

        assertThat(ids.subList(0, Finding.FAIR_AMONG)).contains("gb");
        assertThat(ids.getFirst()).startsWith("us");
    }

    @Test
    void without_a_jurisdiction_other_languages_stand_behind_the_questions() {
        take(Texts.passage("de", Language.DE, "DE", "Der wirtschaftlich Berechtigte ist zu identifizieren."));
        assertThat(ids(find(Texts.inquiry(Language.EN, "beneficial owner")))).containsExactly("de");

        take(Texts.passage("us", Language.EN, "US", "The beneficial owner must be identified."));
        Retrieval.Ranked found = find(Texts.inquiry(Language.EN, "beneficial owner"));

        assertThat(ids(found)).containsExactly("us", "de");
        assertThat(found.otherLanguage()).isFalse();
    }

    private void take(Passage... passages) {
        knowledge.take(List.of(passages));
        knowledge.refresh();
    }

    private Retrieval.Ranked find(Inquiry inquiry) {
        return (Retrieval.Ranked) new LuceneRetriever(knowledge, 20).retrieve(inquiry, RankingPolicy.REFERENCE);
    }

    private static List<String> ids(Retrieval.Ranked ranked) {
        return ranked.standings().stream()
                .map(standing -> standing.passage().id())
                .toList();
    }
}
