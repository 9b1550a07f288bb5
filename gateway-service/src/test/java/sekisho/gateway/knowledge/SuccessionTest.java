package sekisho.gateway.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import sekisho.contracts.Digests;
import sekisho.contracts.Language;
import sekisho.contracts.Passage;
import sekisho.contracts.Specialty;

class SuccessionTest {

    private static final LocalDate Y2020 = LocalDate.of(2020, 1, 1);
    private static final LocalDate Y2024 = LocalDate.of(2024, 1, 1);

    @Test
    void the_same_passage_changes_nothing() {
        assertThat(Succession.follow(passage(3, "words", Y2020, null), passage(1, "words", Y2020, null)))
                .isEmpty();
    }

    @Test
    void a_later_text_ends_the_earlier_one_the_day_before() {
        List<Passage> versions = Succession.follow(passage(1, "old", Y2020, null), passage(1, "new", Y2024, null));

        assertThat(versions).extracting(Passage::version).containsExactly(1, 2);
        assertThat(versions.getFirst().validTo()).isEqualTo(LocalDate.of(2023, 12, 31));
        assertThat(versions.getLast().validFrom()).isEqualTo(Y2024);
    }

    @Test
    void a_correction_withdraws_what_it_corrects() {
        List<Passage> versions = Succession.follow(passage(2, "tpyo", Y2020, null), passage(1, "typo", Y2020, null));

        assertThat(versions.getFirst().inForceOn(Y2024)).isFalse();
        assertThat(versions.getFirst().inForceOn(LocalDate.of(1900, 1, 1))).isFalse();
        assertThat(versions.getLast().version()).isEqualTo(3);
    }

    @Test
    void versions_that_do_not_meet_leave_each_other_alone() {
        assertThat(Succession.follow(
                        passage(1, "old", Y2020, LocalDate.of(2021, 1, 1)), passage(1, "new", Y2024, null)))
                .extracting(Passage::version)
                .containsExactly(2);
        assertThat(Succession.follow(
                        passage(1, "new", Y2024, null), passage(1, "older", Y2020, LocalDate.of(2021, 1, 1))))
                .extracting(Passage::version)
                .containsExactly(2);
    }

    private static Passage passage(int version, String text, LocalDate from, LocalDate to) {
        return new Passage(
                "id",
                version,
                "Act",
                "§ 1",
                null,
                Language.EN,
                "EU",
                Specialty.GENERAL,
                text,
                Digests.sha256(text),
                from,
                to,
                null);
    }
}
