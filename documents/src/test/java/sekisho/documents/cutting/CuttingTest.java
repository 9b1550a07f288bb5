package sekisho.documents.cutting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sekisho.contracts.Language;
import sekisho.contracts.Limits;
import sekisho.contracts.Passage;
import sekisho.documents.structure.Block;
import sekisho.documents.structure.Outline;
import sekisho.documents.structure.Paragraph;
import sekisho.documents.structure.Section;
import sekisho.documents.structure.Section.Kind;
import sekisho.documents.structure.Validity;

class CuttingTest {

    private static final String LONG =
            "Ein Institut prüft seine Kunden sorgfältig. ".repeat(60).strip();

    @Test
    void a_long_paragraph_is_cut_into_its_points_and_each_keeps_the_words_it_continues() {
        Paragraph paragraph = new Paragraph(
                "2",
                null,
                List.of(
                        new Block.Words("Zu prüfen sind:"),
                        point("1", LONG),
                        point("2", LONG),
                        new Block.Words("Das gilt immer.")));

        List<Passage> passages = cut(Language.DE, article("25h", "§ 25h", paragraph, Paragraph.of("3", "Kurz.")));

        assertThat(passages).extracting(Passage::id).containsExactly("d:25h.2", "d:25h.2.1", "d:25h.2.2", "d:25h.3");
        assertThat(passages)
                .extracting(Passage::locator)
                .containsExactly("§ 25h Abs. 2", "§ 25h Abs. 2 Nr. 1", "§ 25h Abs. 2 Nr. 2", "§ 25h Abs. 3");
        assertThat(passages.getFirst().text()).isEqualTo("Zu prüfen sind:\nDas gilt immer.");
        assertThat(passages.get(1).setting().context()).isEqualTo("Zu prüfen sind:");
        assertThat(passages.get(1).text()).startsWith("1. Ein Institut");
    }

    @ParameterizedTest
    @CsvSource({
        "DE, § 25h, '§ 25h Abs. 2', '§ 25h Abs. 2 Nr. 3', '§ 25h Abs. 2 Nr. 3 Buchst. a'",
        "EN, Art. 6, 'Art. 6(2)', 'Art. 6(2)(3)', 'Art. 6(2)(3)(a)'",
        "EN, 12 CFR 1020.210, '12 CFR 1020.210(2)', '12 CFR 1020.210(2)(3)', '12 CFR 1020.210(2)(3)(a)'",
        "JA, 第十七条の二, 第十七条の二第二項, 第十七条の二第二項第三号, 第十七条の二第二項第三号a",
        "ZH, 第十七条, 第十七条第二款, 第十七条第二款第三项, 第十七条第二款第三项第a目"
    })
    void locators_are_written_as_the_law_of_the_language_writes_them(
            Language language, String label, String ofParagraph, String ofPoint, String ofInner) {
        Locators locators = new Locators(language);

        assertThat(locators.paragraph(label, "2")).isEqualTo(ofParagraph);
        assertThat(locators.point(ofParagraph, "3", 1)).isEqualTo(ofPoint);
        assertThat(locators.point(ofPoint, "a", 2)).isEqualTo(ofInner);
    }

    @Test
    void two_articles_of_one_number_keep_ids_of_their_own() {
        Section first = group("teil-1", article("1", "§ 1", Paragraph.of(null, "Eins.")));
        Section second = group("teil-2", article("1", "§ 1", Paragraph.of(null, "Zwei.")));

        assertThat(cut(Language.DE, first, second))
                .extracting(Passage::id)
                .containsExactly("d:teil-1.1.1", "d:teil-2.1.1");
    }

    @Test
    void where_numbers_restart_no_id_passes_to_another_provision() {
        Section first = articles("teil-1", "Eins", 1, 2, 3);
        Section second = articles("teil-2", "Zwei", 1, 2, 3);
        Map<String, String> before = texts(cut(Language.DE, first, second));

        assertThat(texts(cut(Language.DE, articles("teil-1", "Eins", 2, 3), second)))
                .isEqualTo(without(before, "d:teil-1.1.1"));
        assertThat(texts(cut(Language.DE, articles("teil-0", "Null", 1), first, second)))
                .containsAllEntriesOf(before);
    }

    @Test
    void groupings_that_go_on_counting_do_not_lead_ids() {
        assertThat(cut(Language.DE, articles("teil-1", "Eins", 1, 2), articles("teil-2", "Zwei", 3, 4)))
                .extracting(Passage::id)
                .containsExactly("d:1.1", "d:2.1", "d:3.1", "d:4.1");
    }

    private static Section articles(String group, String words, int... numbers) {
        return new Section(
                Kind.GROUPING,
                group,
                group,
                "Teil",
                null,
                List.of(),
                IntStream.of(numbers)
                        .mapToObj(number -> article(
                                Integer.toString(number), "§ " + number, Paragraph.of(null, words + number + ".")))
                        .toList());
    }

    private static Map<String, String> texts(List<Passage> passages) {
        return passages.stream().collect(Collectors.toMap(Passage::id, Passage::text));
    }

    private static Map<String, String> without(Map<String, String> all, String id) {
        Map<String, String> rest = new HashMap<>(all);
        rest.remove(id);
        return rest;
    }

    @Test
    void an_annex_leads_ids_and_locators() {
        Section annex = new Section(
                Kind.APART,
                "anhang-1",
                "Anhang I",
                "Muster",
                null,
                List.of(),
                List.of(article("2", "Nr. 2", Paragraph.of(null, "Das Muster."))));

        Passage passage = cut(Language.DE, annex).getFirst();

        assertThat(passage.id()).isEqualTo("d:anhang-1.2.1");
        assertThat(passage.locator()).isEqualTo("Anhang I Nr. 2");
        assertThat(passage.setting().context()).isEqualTo("Anhang I Muster");
    }

    @Test
    void no_passage_is_longer_than_a_passage_may_be_and_nothing_is_lost() {
        String words = IntStream.range(0, 30_000)
                .mapToObj(i -> "word" + i + ".")
                .reduce("", (a, b) -> b.length() > 0 && a.length() < 250_000 ? a + " " + b : a);

        List<Passage> passages = cut(Language.EN, article("1", "Art. 1", Paragraph.of("1", words)));

        assertThat(passages).allMatch(passage -> passage.text().length() <= Limits.PASSAGE_CHARS_MAX);
        assertThat(passages).extracting(Passage::id).startsWith("d:1.1", "d:1.1~part2");
        assertThat(String.join(" ", passages.stream().map(Passage::text).toList()))
                .isEqualTo(words.strip());
    }

    @Test
    void the_innermost_word_on_validity_counts_and_turned_dates_are_told() {
        LocalDate may = LocalDate.of(2024, 5, 1);
        Paragraph own = new Paragraph("2", new Validity(may, null), List.of(new Block.Words("Neu.")));
        Paragraph turned =
                new Paragraph("3", new Validity(may, may.minusDays(1)), List.of(new Block.Words("Verkehrt.")));
        Cutting cutting = cutting(Language.DE, LocalDate.of(2020, 1, 1));

        Cut cut = cutting.cut(outline(article("1", "§ 1", Paragraph.of("1", "Alt."), own, turned)));

        assertThat(cut.passages()).extracting(Passage::validFrom).containsExactly(LocalDate.of(2020, 1, 1), may);
        assertThat(cut.undated()).containsExactly("§ 1 Abs. 3");
    }

    private static Block.Point point(String number, String words) {
        return new Block.Point(number, number + ".", List.of(new Block.Words(words)));
    }

    private static Section article(String number, String label, Paragraph... paragraphs) {
        return new Section(Kind.ARTICLE, number, label, null, null, List.of(paragraphs), List.of());
    }

    private static Section group(String number, Section inner) {
        return new Section(Kind.GROUPING, number, number, "Teil", null, List.of(), List.of(inner));
    }

    private static Outline outline(Section... sections) {
        return new Outline("Gesetz", null, null, List.of(sections));
    }

    private static List<Passage> cut(Language language, Section... sections) {
        Cutting cutting = cutting(language, null);
        cutting.surveying().survey(outline(sections));
        return cutting.cut(outline(sections)).passages();
    }

    private static Cutting cutting(Language language, LocalDate validFrom) {
        Origin origin = new Origin("d", "DE", language, null, null, validFrom);
        return new Cutting(origin, "Gesetz", language, Margin.BLANK, new Restarts());
    }
}
