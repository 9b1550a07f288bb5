package sekisho.inference.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import sekisho.contracts.Caveat;
import sekisho.contracts.Claim;
import sekisho.contracts.Draft;
import sekisho.contracts.Language;
import sekisho.contracts.Limits;
import sekisho.contracts.Passage;
import sekisho.inference.Texts;
import sekisho.inference.knowledge.Retrieval;
import sekisho.inference.knowledge.Standing;

class ExtractiveModelTest {

    private static final Map<String, Double> TERMS = Map.of("gifts", 2.0, "declared", 2.0, "days", 1.0);

    private final LanguageModel model = new ExtractiveModel(
            new WordLexicon(),
            InstantSource.fixed(Texts.TODAY.atStartOfDay(ZoneOffset.UTC).toInstant()));

    @Test
    void the_answer_is_the_sentence_that_answers_word_for_word() {
        Passage passage = Texts.passage(
                "g",
                Language.EN,
                "EU",
                "Hospitality is welcome. Gifts must be declared within five days. The register is public.");

        Draft draft = draft(standing(passage, 1, 1));

        assertThat(draft).isInstanceOfSatisfying(Draft.Answered.class, answered -> {
            Claim claim = answered.claims().getFirst();
            assertThat(claim.text()).isEqualTo("Gifts must be declared within five days.");
            assertThat(claim.citations().getFirst().quote()).isEqualTo(claim.text());
            assertThat(passage.text()).contains(claim.text());
            assertThat(answered.caveats()).containsExactly(Caveat.EXTRACT_ONLY, Caveat.NOT_LEGAL_ADVICE);
        });
    }

    @Test
    void an_exception_is_never_cut_off_from_its_rule() {
        Passage passage = Texts.passage(
                "g",
                Language.EN,
                "EU",
                "Gifts must be declared within five days. However, flowers need not be. Other things follow.");

        assertThat(((Draft.Answered) draft(standing(passage, 1, 1)))
                        .claims()
                        .getFirst()
                        .text())
                .isEqualTo("Gifts must be declared within five days. However, flowers need not be.");
    }

    @Test
    void a_quote_never_exceeds_its_limit() {
        Passage passage = Texts.passage("g", Language.EN, "EU", "gifts declared days, and more ".repeat(200) + ".");

        String quote = ((Draft.Answered) draft(standing(passage, 1, 1)))
                .claims()
                .getFirst()
                .text();

        assertThat(quote.length()).isLessThanOrEqualTo(Limits.QUOTE_CHARS_MAX);
        assertThat(passage.text()).contains(quote);
    }

    @Test
    void too_little_in_common_is_no_answer() {
        Passage passage = Texts.passage("g", Language.EN, "EU", "Days pass.");

        assertThat(draft(standing(passage, 1, 0.1))).isEqualTo(new Draft.NothingFound("no-match"));
    }

    @Test
    void provisions_that_score_alike_are_all_cited_and_the_next_best_is_the_other_answer() {
        Standing best = standing(Texts.passage("a", Language.EN, "EU", "Gifts are declared."), 1, 1);
        Standing close = standing(Texts.passage("b", Language.EN, "DE", "Gifts over 50 are declared."), 0.97, 1);
        Standing twin = standing(Texts.passage("c", Language.EN, "EU", "Gifts are declared."), 0.96, 1);
        Standing next = standing(Texts.passage("d", Language.EN, "EU", "Days and gifts."), 0.7, 1);

        Draft.Answered answered = (Draft.Answered) draft(best, close, twin, next);

        assertThat(answered.claims()).extracting(ExtractiveModelTest::cited).containsExactly("a", "b");
        assertThat(answered.alternative())
                .extracting(ExtractiveModelTest::cited)
                .containsExactly("c");
        assertThat(answered.caveats()).contains(Caveat.JURISDICTIONS_DIFFER);
        assertThat(answered.claims()).allMatch(claim -> claim.citations().size() == 1);
    }

    @Test
    void another_day_and_another_language_are_said() {
        Passage passage = Texts.passage("g", Language.DE, "DE", "Gifts sind declared.");

        Draft.Answered answered = (Draft.Answered) model.draft(
                Texts.inquiry(LocalDate.of(2024, 1, 1), Language.EN, "gifts declared days"),
                new Retrieval.Ranked(List.of(standing(passage, 1, 1)), TERMS, Map.of(), true));

        assertThat(answered.caveats()).contains(Caveat.AS_OF_OTHER_DAY, Caveat.OTHER_LANGUAGE);
    }

    private Draft draft(Standing... standings) {
        return model.draft(
                Texts.inquiry(Language.EN, "gifts declared days"),
                new Retrieval.Ranked(List.of(standings), TERMS, Map.of(), false));
    }

    private static Standing standing(Passage passage, double score, double coverage) {
        return new Standing(passage, score, score, 0.5, List.of(score, 1.0, 1.0, 0.0, 0.0, coverage, 1.0, 0.5));
    }

    private static String cited(Claim claim) {
        return claim.citations().getFirst().passageId();
    }
}
