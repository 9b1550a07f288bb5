package sekisho.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PassageTest {

    private static final LocalDate FIRST = LocalDate.parse("2025-01-01");
    private static final LocalDate LAST = LocalDate.parse("2025-12-31");

    @Test
    void a_passage_is_in_force_on_its_first_and_on_its_last_day() {
        Passage passage = passage(FIRST, LAST);

        assertThat(passage.inForceOn(FIRST)).isTrue();
        assertThat(passage.inForceOn(LAST)).isTrue();
    }

    @Test
    void a_passage_is_not_in_force_the_day_before_or_the_day_after() {
        Passage passage = passage(FIRST, LAST);

        assertThat(passage.inForceOn(FIRST.minusDays(1))).isFalse();
        assertThat(passage.inForceOn(LAST.plusDays(1))).isFalse();
    }

    @Test
    void an_open_end_stays_open() {
        assertThat(passage(null, LAST).inForceOn(LocalDate.MIN)).isTrue();
        assertThat(passage(FIRST, null).inForceOn(LocalDate.MAX)).isTrue();
        assertThat(passage(null, null).inForceOn(FIRST)).isTrue();
    }

    @Test
    void a_rule_may_hold_for_a_single_day_but_not_backwards() {
        assertThat(passage(FIRST, FIRST).inForceOn(FIRST)).isTrue();
        assertThatThrownBy(() -> passage(LAST, FIRST)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void versions_count_from_one_and_are_told_apart() {
        assertThat(version(3).versionedId()).isEqualTo("handbook-en-7@3");
        assertThatThrownBy(() -> version(0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Passage passage(LocalDate from, LocalDate to) {
        Passage some = SampleFacts.passage(Language.EN);
        return new Passage(
                some.id(),
                1,
                some.instrument(),
                some.locator(),
                null,
                some.language(),
                some.jurisdiction(),
                null,
                some.text(),
                some.digest(),
                from,
                to,
                null);
    }

    private static Passage version(int version) {
        Passage some = SampleFacts.passage(Language.EN);
        return new Passage(
                some.id(),
                version,
                some.instrument(),
                some.locator(),
                some.title(),
                some.language(),
                some.jurisdiction(),
                some.specialty(),
                some.text(),
                some.digest(),
                some.validFrom(),
                some.validTo(),
                some.setting());
    }
}
