package sekisho.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class LapseTest {

    private static final LocalDate Y2020 = LocalDate.of(2020, 1, 1);
    private static final LocalDate Y2024 = LocalDate.of(2024, 1, 1);
    private static final LocalDate TOLD = LocalDate.of(2026, 5, 5);

    @Test
    void an_open_version_does_not_lapse() {
        Passage only = passage(1, Y2020, null);

        assertThat(Lapse.of(only, List.of(only), TOLD)).isEmpty();
    }

    @Test
    void a_version_that_another_follows_is_replaced_on_the_day_the_other_begins() {
        Passage old = passage(1, Y2020, Y2024.minusDays(1));

        assertThat(Lapse.of(old, List.of(old, passage(2, Y2024, null)), TOLD))
                .contains(new Lapse(LawChange.Kind.REPLACED, Y2024, Y2024.minusDays(1)));
    }

    @Test
    void a_version_that_nothing_follows_has_ended() {
        Passage old = passage(1, Y2020, Y2024.minusDays(1));

        assertThat(Lapse.of(old, List.of(old, passage(2, Y2024.plusYears(1), null)), TOLD))
                .contains(new Lapse(LawChange.Kind.ENDED, Y2024, Y2024.minusDays(1)));
    }

    @Test
    void a_version_is_overtaken_where_a_newer_one_meets_it() {
        Passage old = passage(1, Y2020, null);

        assertThat(Lapse.of(old, List.of(old, passage(2, Y2024, null)), TOLD))
                .contains(new Lapse(LawChange.Kind.REPLACED, Y2024, null));
        assertThat(Lapse.of(old, List.of(old, passage(2, LocalDate.of(2010, 1, 1), Y2020.minusDays(1))), TOLD))
                .isEmpty();
    }

    @Test
    void what_was_taken_back_lapses_on_the_day_that_was_told() {
        Passage taken = passage(1, Passage.NEVER, Passage.NEVER);

        assertThat(Lapse.of(taken, List.of(taken), TOLD))
                .contains(new Lapse(LawChange.Kind.WITHDRAWN, TOLD, Passage.NEVER));
        assertThat(Lapse.of(taken, List.of(taken, passage(2, Y2020, null)), TOLD))
                .contains(new Lapse(LawChange.Kind.REPLACED, TOLD, Passage.NEVER));
    }

    @Test
    void an_answer_that_knew_it_told_past_law_has_nothing_to_learn() {
        LocalDate last = Y2024.minusDays(1);
        Lapse lapse = new Lapse(LawChange.Kind.REPLACED, Y2024, last);

        assertThat(lapse.newTo(last, TOLD)).isFalse();
        assertThat(lapse.newTo(null, TOLD)).isTrue();
        assertThat(lapse.newTo(last, Y2020))
                .as("the end was known, but still to come")
                .isTrue();
    }

    @Test
    void the_mark_says_what_day_it_is_and_whether_the_answer_itself_is_concerned() {
        Lapse lapse = new Lapse(LawChange.Kind.ENDED, Y2024, Y2024.minusDays(1));
        Citation citation = new Citation("id", 1, "Act", "§ 1", "EU", "words", Y2020, null);

        assertThat(lapse.beside(citation, Y2020, Y2024.minusDays(1)))
                .isEqualTo(new LawChange("id", 1, "Act", "§ 1", "EU", LawChange.Kind.WILL_CHANGE, Y2024, false));
        assertThat(lapse.beside(citation, Y2024, Y2024).kind()).isEqualTo(LawChange.Kind.ENDED);
        assertThat(lapse.beside(citation, Y2024, Y2024).retroactive()).isTrue();
    }

    @Test
    void the_same_words_once_more_end_nothing() {
        Passage old = passage("same", 1, Y2020, Y2024.minusDays(1));
        Passage again = passage("same", 2, Y2024, null);
        Passage other = passage("other", 3, Y2024.plusYears(1), null);

        assertThat(Lapse.of(old, List.of(old, again), TOLD)).isEmpty();
        assertThat(Lapse.of(old, List.of(old, again, other), TOLD))
                .contains(new Lapse(LawChange.Kind.REPLACED, Y2024.plusYears(1), null));
    }

    private static Passage passage(int version, LocalDate from, LocalDate to) {
        return passage("digest-" + version, version, from, to);
    }

    private static Passage passage(String digest, int version, LocalDate from, LocalDate to) {
        return new Passage(
                "id",
                version,
                "Act",
                "§ 1",
                null,
                Language.EN,
                "EU",
                Specialty.GENERAL,
                "words",
                digest,
                from,
                to,
                null);
    }
}
