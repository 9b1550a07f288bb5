package sekisho.inference.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import sekisho.contracts.Citation;
import sekisho.contracts.Claim;
import sekisho.contracts.Draft;
import sekisho.contracts.Inquiry;
import sekisho.contracts.Language;
import sekisho.contracts.Passage;
import sekisho.inference.Texts;
import sekisho.inference.knowledge.Retrieval;
import sekisho.inference.knowledge.Standing;

class SignalsTest {

    private static final Map<String, Double> TERMS = Map.of("gifts", 3.0, "declared", 1.0);
    private static final Inquiry INQUIRY = Texts.inquiry(Language.EN, "gifts declared");

    private final Signals signals = new Signals(new WordLexicon());
    private final Standing best = standing("a", "All gifts count. They are declared.", 8, 0.6);
    private final Standing other = standing("b", "Nothing.", 2, 0.1);
    private final Retrieval.Ranked found = new Retrieval.Ranked(
            List.of(best, other),
            TERMS,
            Map.of("BODY", Set.of("a@1"), "PAIRS", Set.of("b@1"), "COVERAGE", Set.of("a@1", "b@1")),
            false);

    @Test
    void every_signal_is_the_ratio_it_is_documented_to_be() {
        Map<String, Double> told = signals.of(INQUIRY, found, citing("a", "All gifts count."));

        assertThat(told)
                .containsEntry("coverage", 1.0)
                .containsEntry("margin", 0.75)
                .containsEntry("agreement", 2.0 / 3)
                .containsEntry("strength", 0.6)
                .containsEntry("focus", 0.75);
    }

    @Test
    void a_quote_without_the_time_asked_for_loses_focus() {
        Inquiry when = Texts.inquiry(Language.EN, "How long until gifts are declared?");

        double without = signals.of(when, found, citing("a", "gifts declared")).get("focus");
        double with = signals.of(when, found, citing("a", "gifts declared within 5 days"))
                .get("focus");

        assertThat(without).isLessThan(with);
        assertThat(with).isEqualTo(1);
    }

    @Test
    void beside_an_equal_a_provision_is_half_alone_even_if_both_are_cited() {
        Standing equal = standing("c", "All gifts count as well.", 8, 0.6);
        Retrieval.Ranked crowded = new Retrieval.Ranked(List.of(best, equal), TERMS, Map.of(), false);

        assertThat(signals.of(INQUIRY, crowded, citing("a", "All gifts count.")))
                .containsEntry("solitude", 0.5);
        assertThat(signals.of(INQUIRY, found, citing("a", "All gifts count.")))
                .hasEntrySatisfying("solitude", alone -> assertThat(alone).isGreaterThan(0.99));
    }

    @Test
    void a_draft_that_cites_nothing_has_no_evidence() {
        assertThat(signals.of(INQUIRY, found, new Draft.NothingFound("no-match")))
                .containsOnlyKeys(Signals.NAMES)
                .allSatisfy((name, value) -> assertThat(value).isZero());
    }

    private static Draft citing(String id, String quote) {
        Citation citation = new Citation(id, 1, "Handbook", "Section 1", "EU", quote, null, null);
        return new Draft.Answered(List.of(new Claim(quote, List.of(citation))), List.of(), List.of());
    }

    private static Standing standing(String id, String text, double relevance, double strength) {
        Passage passage = Texts.passage(id, Language.EN, "EU", text);
        return new Standing(passage, 1, relevance, strength, List.of(relevance / 8, 1.0, 1.0, 0.0, 0.0, 1.0, 1.0, 0.5));
    }
}
