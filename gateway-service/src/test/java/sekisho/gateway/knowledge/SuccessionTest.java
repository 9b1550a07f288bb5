package sekisho.gateway.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sekisho.contracts.Digests;
import sekisho.contracts.Language;
import sekisho.contracts.Passage;
import sekisho.contracts.Setting;
import sekisho.contracts.Specialty;

class SuccessionTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);

    /** A publication is words, a first and a last year; what comes of all of them is told by days, withdrawn ones left out. */
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "A 2020 -                          | 1A 2020..",
                "A - -                             | 1A ..",
                "A 2020 - , A 2020 -               | 1A 2020..",
                "A 2020 - , B 2024 -               | 1A 2020..2023  2B 2024..",
                "B 2024 - , A 2020 -               | 2A 2020..2023  1B 2024..",
                "A 2020 - , B 2027 - , C 2025 -    | 1A 2020..2024  3C 2025..2026  2B 2027..",
                "A 2020 - , B 2027 - , C 2025 2028 | 1A 2020..2024  3C 2025..2028  2B 2029..",
                "A 2020 - , B 2022 2023            | 1A 2020..2021  2B 2022..2023  3A 2024..",
                "A 2020 - , B 2020 -               | 2B 2020..",
                "A 2020 2021 , B 2024 -            | 1A 2020..2021  2B 2024..",
                "B 2024 - , A 2020 2021            | 2A 2020..2021  1B 2024..",
                "A 2020 - , A 2022 -               | 1A 2020..",
                "A 2020 - , A 2018 -               | 1A 2020..  2A 2018..2019",
                "A 2020 - , A 2020 2024            | 1A 2020..2024",
                "A 2020 - , B 2024 - , A 2020 -    | 1A 2020..2023  2B 2024..",
                "A 2020 - , B 2024 - , C 2022 -    | 1A 2020..2021  3C 2022..2023  2B 2024..",
                "A 2020 - , B 2024 - , A 2024 -    | 1A 2020..2023  3A 2024..",
                "A - - , B 2024 - , A - -          | 1A ..2023  2B 2024..",
                "A 2020 - , A - -                  | 1A 2020..",
            })
    void versions_follow_each_other(String published, String then) {
        assertThat(years(published).split("  "))
                .containsExactlyInAnyOrder(then.strip().split("  "));
    }

    @Test
    void a_change_without_a_day_begins_today() {
        Map<Integer, Passage> versions = new TreeMap<>();
        publish(versions, passage(1, "old", null, null));
        publish(versions, passage(1, "new", null, null));

        assertThat(versions.get(1).validTo()).isEqualTo(TODAY.minusDays(1));
        assertThat(versions.get(2).validFrom()).isEqualTo(TODAY);
    }

    @Test
    void a_provision_that_comes_back_without_a_day_comes_back_today() {
        Map<Integer, Passage> versions = new TreeMap<>();
        publish(versions, passage(1, "words", null, null));
        keep(versions, Succession.cease(List.copyOf(versions.values()), LocalDate.of(2025, 1, 1), Editions.NONE));
        publish(versions, passage(1, "words", null, null));

        assertThat(versions.get(1).validTo()).isEqualTo(LocalDate.of(2024, 12, 31));
        assertThat(versions.get(2).validFrom()).isEqualTo(TODAY);
    }

    @Test
    void a_correction_withdraws_what_it_corrects() {
        Map<Integer, Passage> versions = new TreeMap<>();
        publish(versions, passage(1, "tpyo", LocalDate.of(2020, 1, 1), null));
        publish(versions, passage(1, "typo", LocalDate.of(2020, 1, 1), null));

        assertThat(versions.get(1).inForceOn(TODAY)).isFalse();
        assertThat(versions.get(1).inForceOn(LocalDate.of(1900, 1, 1))).isFalse();
        assertThat(versions.get(2).inForceOn(TODAY)).isTrue();
    }

    @Test
    void another_setting_is_told_again_under_the_same_number() {
        Passage before = passage(3, "words", LocalDate.of(2020, 1, 1), null);
        Passage next = in(before, new Setting("Part 1", null, null));

        assertThat(Succession.follow(List.of(before), next, TODAY, Editions.NONE))
                .singleElement()
                .satisfies(again -> {
                    assertThat(again.version()).isEqualTo(3);
                    assertThat(again.setting().context()).isEqualTo("Part 1");
                });
    }

    @Test
    void an_end_withdraws_what_was_to_follow() {
        List<Passage> versions = List.of(
                passage(1, "now", LocalDate.of(2020, 1, 1), LocalDate.of(2026, 12, 31)),
                passage(2, "then", LocalDate.of(2027, 1, 1), null));

        List<Passage> changes =
                Succession.end(versions, LocalDate.of(2026, 6, 30)).orElseThrow();

        assertThat(changes).extracting(Passage::version).containsExactly(2, 1);
        assertThat(changes.getFirst().inForceOn(LocalDate.of(2030, 1, 1))).isFalse();
        assertThat(changes.getLast().validTo()).isEqualTo(LocalDate.of(2026, 6, 30));
        assertThat(Succession.end(versions, LocalDate.of(2019, 1, 1))).isEmpty();
    }

    @Test
    void a_repeal_withdraws_what_was_to_follow_and_never_lengthens_what_had_ended() {
        List<Passage> versions = List.of(
                passage(1, "once", LocalDate.of(2007, 1, 1), LocalDate.of(2020, 12, 31)),
                passage(2, "now", LocalDate.of(2023, 1, 1), LocalDate.of(2026, 12, 31)),
                passage(3, "then", LocalDate.of(2027, 1, 1), null));

        assertThat(Succession.repeal(versions, LocalDate.of(2021, 12, 31)))
                .extracting(Passage::version, Passage::validTo)
                .containsExactly(tuple(3, Passage.NEVER), tuple(2, Passage.NEVER));
        assertThat(Succession.repeal(versions, LocalDate.of(2026, 6, 30)))
                .extracting(Passage::version, Passage::validTo)
                .containsExactly(tuple(3, Passage.NEVER), tuple(2, LocalDate.of(2026, 6, 30)));
        assertThat(Succession.repeal(versions.subList(0, 1), LocalDate.of(2026, 6, 30)))
                .isEmpty();
    }

    @Test
    void the_text_of_today_sent_again_does_not_undo_an_end_that_lies_ahead() {
        List<Passage> ending = List.of(passage(1, "now", null, LocalDate.of(2026, 12, 31)));

        assertThat(Succession.follow(ending, passage(1, "now", null, null), TODAY, Editions.NONE))
                .isEmpty();
        assertThat(Succession.follow(ending, passage(1, "typo", null, null), TODAY, Editions.NONE))
                .extracting(Passage::text, Passage::validTo)
                .containsExactly(tuple("now", TODAY.minusDays(1)), tuple("typo", LocalDate.of(2026, 12, 31)));
        assertThat(Succession.follow(ending, passage(1, "anew", LocalDate.of(2027, 1, 1), null), TODAY, Editions.NONE))
                .extracting(Passage::text, Passage::validTo)
                .containsExactly(tuple("anew", null));
    }

    @Test
    void what_a_text_leaves_out_is_over_but_not_what_comes_later() {
        List<Passage> versions = List.of(
                passage(1, "now", LocalDate.of(2020, 1, 1), LocalDate.of(2026, 12, 31)),
                passage(2, "then", LocalDate.of(2027, 1, 1), null));

        assertThat(Succession.cease(versions, LocalDate.of(2025, 7, 1), Editions.NONE))
                .singleElement()
                .satisfies(ended -> assertThat(ended.validTo()).isEqualTo(LocalDate.of(2025, 6, 30)));
        assertThat(Succession.cease(versions, LocalDate.of(2010, 7, 1), Editions.NONE))
                .isEmpty();
    }

    @Test
    void the_version_that_begins_last_is_the_current_one() {
        assertThat(Succession.current(List.of(
                                passage(1, "new", LocalDate.of(2024, 1, 1), null),
                                passage(2, "older", LocalDate.of(2020, 1, 1), LocalDate.of(2023, 12, 31))))
                        .orElseThrow()
                        .version())
                .isEqualTo(1);
    }

    private static String years(String published) {
        Map<Integer, Passage> versions = new TreeMap<>();
        for (String one : published.split(",")) {
            String[] parts = one.strip().split("\\s+");
            LocalDate from = parts[1].equals("-") ? null : LocalDate.of(Integer.parseInt(parts[1]), 1, 1);
            LocalDate to = parts[2].equals("-") ? null : LocalDate.of(Integer.parseInt(parts[2]), 12, 31);
            publish(versions, passage(1, parts[0], from, to));
        }
        return Succession.live(List.copyOf(versions.values())).stream()
                .map(version -> version.version() + version.text() + " " + year(version.validFrom()) + ".."
                        + year(version.validTo()))
                .collect(Collectors.joining("  "));
    }

    private static String year(LocalDate day) {
        return day == null ? "" : String.valueOf(day.getYear());
    }

    private static void publish(Map<Integer, Passage> versions, Passage next) {
        keep(versions, Succession.follow(List.copyOf(versions.values()), next, TODAY, Editions.NONE));
    }

    private static void keep(Map<Integer, Passage> versions, List<Passage> changes) {
        changes.forEach(version -> versions.put(version.version(), version));
    }

    private static Passage in(Passage passage, Setting setting) {
        return new Passage(
                passage.id(),
                passage.version(),
                passage.instrument(),
                passage.locator(),
                passage.title(),
                passage.language(),
                passage.jurisdiction(),
                passage.specialty(),
                passage.text(),
                passage.digest(),
                passage.validFrom(),
                passage.validTo(),
                setting);
    }

    static Passage passage(int version, String text, LocalDate from, LocalDate to) {
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
