package sekisho.verification.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import sekisho.contracts.AnswerDrafted;
import sekisho.contracts.Candidate;
import sekisho.contracts.Claim;
import sekisho.contracts.Draft;
import sekisho.contracts.Evidence;
import sekisho.contracts.Language;
import sekisho.contracts.Passage;
import sekisho.verification.gate.Law;
import sekisho.verification.gate.SecondRules;
import sekisho.verification.knowledge.Knowledge;

class BriefTest {

    private static final SecondRules RULES = SecondRules.standard("second-1");
    private static final Passage OTHER = other("other", "GB", null);
    private static final Passage ENDED = other("ended", "GB", LocalDate.of(2021, 1, 1));
    private static final Passage FOREIGN = other("foreign", "JP", null);

    @Test
    void it_holds_question_and_law_and_has_no_place_for_anything_of_the_draft() {
        assertThat(Arrays.stream(Brief.class.getRecordComponents()).map(component -> component.getName()))
                .containsExactlyInAnyOrder("question", "language", "jurisdictions", "asOf", "provisions");
        assertThat(Arrays.stream(Brief.Provision.class.getRecordComponents()).map(component -> component.getName()))
                .containsExactlyInAnyOrder("label", "passage");
    }

    @Test
    void two_drafts_that_say_the_opposite_of_one_provision_make_the_same_brief() {
        Claim right = Law.extract(Law.EN);
        Claim wrong = Law.claim(Law.EN, "The Compliance Officer need not notify anybody.");

        assertThat(of(Law.answering(Law.EN, right))).isEqualTo(of(Law.answering(Law.EN, wrong)));
    }

    @Test
    void the_cited_provision_stands_among_others_that_were_considered_and_answer_at_all() {
        assertThat(of(considering(List.of(OTHER, ENDED, FOREIGN))).provisions().stream()
                        .map(provision -> provision.passage().id()))
                .containsExactlyInAnyOrder(Law.EN.id(), OTHER.id());
    }

    @Test
    void where_a_provision_stands_does_not_tell_whether_it_was_cited() {
        List<Passage> many = IntStream.range(0, 30)
                .mapToObj(i -> other("other-" + i, "GB", null))
                .toList();

        List<Brief.Provision> shown = of(considering(many)).provisions();

        assertThat(shown).hasSize(RULES.provisionsMax());
        assertThat(shown.stream().map(provision -> provision.passage().digest()))
                .isSorted();
        assertThat(shown.stream().map(Brief.Provision::label)).startsWith("P1", "P2", "P3");
    }

    @Test
    void a_draft_that_cites_what_the_own_copy_does_not_hold_has_no_brief() {
        assertThat(Brief.of(Law.answering(Law.EN, Law.extract(OTHER)), Law.copy(), RULES))
                .isEmpty();
        assertThat(Brief.of(Law.answering(Law.EN, Law.extract(Law.EN)), Knowledge.empty(), RULES))
                .isEmpty();
    }

    @Test
    void cited_law_that_is_too_long_is_not_shown_in_part() {
        SecondRules narrow = new SecondRules("second-1", 0.5, false, 0.5, 0.5, 8, 100);

        assertThat(Brief.of(Law.answering(Law.EN, Law.extract(Law.EN)), Law.copy(), narrow))
                .isEmpty();
    }

    private static Brief of(AnswerDrafted drafted) {
        Passage[] more = IntStream.range(0, 30)
                .mapToObj(i -> other("other-" + i, "GB", null))
                .toArray(Passage[]::new);
        var copy = Law.copy(more);
        List.of(OTHER, ENDED, FOREIGN).forEach(passage -> copy.take(passage, Law.TODAY));
        return Brief.of(drafted, copy, RULES).orElseThrow();
    }

    private static AnswerDrafted considering(List<Passage> passages) {
        AnswerDrafted drafted = Law.drafted(
                Law.asking(Law.EN), new Draft.Answered(List.of(Law.extract(Law.EN)), List.of(), List.of()), Law.STRONG);
        return new AnswerDrafted(
                drafted.questionId(),
                drafted.region(),
                drafted.question(),
                drafted.draft(),
                new Evidence(
                        "lexical-1",
                        Law.STRONG,
                        passages.stream()
                                .map(passage -> new Candidate(passage.id(), 1, 1, List.of()))
                                .toList()),
                drafted.model(),
                drafted.retrievedAt(),
                drafted.draftedAt());
    }

    private static Passage other(String id, String jurisdiction, LocalDate to) {
        return Law.passage(
                id, 1, "Other Rules", "Art. 1", Language.EN, jurisdiction, "Words of " + id + " on files.", null, to);
    }
}
