package sekisho.inference.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sekisho.contracts.Inquiry;
import sekisho.contracts.Language;
import sekisho.contracts.Passage;
import sekisho.inference.Texts;
import sekisho.inference.knowledge.Retrieval;
import sekisho.inference.knowledge.Standing;
import sekisho.inference.model.RankingPolicy;

class TwinsTest {

    private static final String RULE =
            "A firm must notify the regulator of every gift above 50 within 30 days after it was"
                    + " accepted, and keep the record of it for as long as the business relationship lasts.";
    private static final String AMENDED =
            "A firm must notify the supervisor of every gift above 100 within 10 days after"
                    + " it was accepted, and keep the record of it for as long as the business relationship lasts.";
    private static final String QUESTION = "When must a firm notify gifts?";
    private static final LocalDate THEN = LocalDate.of(2015, 4, 1);
    private static final LocalDate NOW = LocalDate.of(2024, 4, 1);

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
    void one_text_in_two_regulations_takes_one_place_and_names_the_other() {
        take(law("a", "Rulebook A", "4", RULE, null), law("b", "Rulebook B", "9", "4. " + RULE, null));
        take(law("c", "Rulebook C", "1", "A firm keeps a register of gifts.", null));

        List<Standing> found = find(asking());

        assertThat(found).hasSize(3);

        take(law("b", "Rulebook B", "9", RULE.replace("A firm", "The  firm"), null));

        found = find(asking());

        assertThat(ids(found)).hasSize(2).contains("c");
        Standing rule = found.stream()
                .filter(it -> !it.passage().id().equals("c"))
                .findFirst()
                .orElseThrow();
        assertThat(Set.of(rule.passage().versionedId(), rule.alsoIn().getFirst()))
                .containsExactlyInAnyOrder("a@1", "b@1");
    }

    @Test
    void a_text_with_another_figure_is_another_rule() {
        take(law("a", "Rulebook A", "4", RULE, null), law("b", "Rulebook B", "9", RULE.replace("30", "60"), null));

        assertThat(ids(find(asking()))).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void of_two_editions_in_force_the_later_one_speaks() {
        take(law("old", "Gifts Act", "Section 4", RULE, THEN), law("new", "Gifts Act", "Section 4", AMENDED, NOW));

        List<Standing> found = find(asking());

        assertThat(ids(found)).containsExactly("new");
        assertThat(found.getFirst().alsoIn()).containsExactly("old@1");
    }

    @Test
    void an_edition_with_a_known_first_day_beats_an_undated_one() {
        take(law("undated", "Gifts Act", "Section 4", RULE, null), law("dated", "Gifts  act", "§ 4", AMENDED, NOW));

        assertThat(ids(find(asking()))).containsExactly("dated");
    }

    @Test
    void of_two_undated_editions_nobody_knows_which_is_in_force_and_both_stay() {
        take(law("a", "Gifts Act", "Section 4", RULE, null), law("b", "Gifts Act", "Section 4", AMENDED, null));

        assertThat(ids(find(asking()))).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void of_one_text_in_two_laws_the_better_found_speaks_whichever_is_newer() {
        take(
                law("fits", "Gifts Act", "Section 4", RULE, THEN),
                law("newer", "Stock Exchanges Act", "Section 9", RULE, NOW));

        List<Standing> found = find(asking("When must a firm notify gifts under the Gifts Act?"));

        assertThat(ids(found)).containsExactly("fits");
        assertThat(found.getFirst().alsoIn()).containsExactly("newer@1");
    }

    @Test
    void a_section_of_another_part_is_no_twin_where_numbers_restart() {
        take(
                law("a", "Gifts Act", "Part 1.3", RULE, THEN),
                law("b", "Gifts Act", "Part 2.3", RULE, NOW),
                law("c", "Gifts Act", "附則（平成八年法律第九号）第一条", RULE, THEN),
                law("d", "Gifts Act", "第一条", RULE, NOW));

        assertThat(ids(find(asking()))).containsExactlyInAnyOrder("a", "b", "c", "d");
    }

    @Test
    void another_section_of_the_same_act_is_no_twin() {
        take(law("a", "Gifts Act", "Section 4", RULE, THEN), law("b", "Gifts Act", "Section 5", RULE, NOW));

        assertThat(ids(find(asking()))).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void the_place_that_is_named_speaks_for_its_twin() {
        take(law("a", "Rulebook A", "Section 4", RULE, NOW), law("b", "Rulebook B", "Section 9", RULE, null));

        assertThat(ids(find(asking("What does Section 9 of Rulebook B say?"))))
                .first()
                .isEqualTo("b");
        assertThat(ids(find(asking("What does Section 4 of Rulebook A say?"))))
                .first()
                .isEqualTo("a");
    }

    @Test
    void each_jurisdiction_asked_for_keeps_its_own_text_and_the_one_asked_for_speaks_for_the_groups() {
        take(in("GB", "gb"), in("US", "us"), in("GROUP", "group"));

        assertThat(ids(find(asking(QUESTION, "GB", "US")))).contains("gb", "us");
        assertThat(ids(find(asking(QUESTION, "US")))).containsExactly("us");
    }

    private static Inquiry asking() {
        return asking(QUESTION);
    }

    private static Inquiry asking(String question, String... jurisdictions) {
        return Texts.inquiry(Language.EN, question, jurisdictions);
    }

    private static Passage in(String jurisdiction, String id) {
        return Texts.passage(id, 1, id + " Rules", "1", Language.EN, jurisdiction, RULE, null, null);
    }

    private static Passage law(String id, String instrument, String locator, String text, LocalDate from) {
        return Texts.passage(id, 1, instrument, locator, Language.EN, "EU", text, from, null);
    }

    private void take(Passage... passages) {
        knowledge.take(List.of(passages));
        knowledge.refresh();
    }

    private List<Standing> find(Inquiry inquiry) {
        return ((Retrieval.Ranked) new LuceneRetriever(knowledge, 20).retrieve(inquiry, RankingPolicy.REFERENCE))
                .standings();
    }

    private static List<String> ids(List<Standing> found) {
        return found.stream().map(standing -> standing.passage().id()).toList();
    }
}
