package sekisho.gateway.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sekisho.contracts.Passage;

/** Whatever is published in whatever order: one law a day, and the newest word wins the days it claims. */
class SuccessionPropertyTest {

    private static final LocalDate START = LocalDate.of(2020, 1, 1);
    private static final LocalDate TODAY = START.plusDays(15);
    private static final int DAYS = 30;
    private static final int LIVES = 200;
    private static final int PUBLICATIONS = 12;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void on_no_day_are_two_versions_in_force_and_the_newest_wins_its_days(long seed) {
        Random chance = new Random(seed);
        for (int life = 0; life < LIVES; life++) {
            Map<Integer, Passage> versions = new TreeMap<>();
            for (int step = 0; step < PUBLICATIONS; step++) {
                live(versions, chance);
            }
        }
    }

    private static void live(Map<Integer, Passage> versions, Random chance) {
        List<Passage> before = List.copyOf(versions.values());
        LocalDate day = START.plusDays(chance.nextInt(DAYS));
        switch (chance.nextInt(8)) {
            case 0 ->
                Succession.end(before, day).ifPresent(changes -> {
                    keep(versions, changes);
                    assertThat(inForce(versions, day.plusDays(1))).isEmpty();
                });
            case 1 -> {
                keep(versions, Succession.cease(before, day, Editions.NONE));
                assertThat(inForce(versions, day)).isEmpty();
            }
            default -> publish(versions, next(day, chance));
        }
        assertThat(versions.values().stream().map(Passage::version).distinct()).hasSameSizeAs(versions.values());
        everyDay(at -> {
            if (inForce(versions, at).size() > 1) {
                throw new AssertionError(at + " has two laws in " + versions);
            }
        });
    }

    private static void publish(Map<Integer, Passage> versions, Passage next) {
        List<Passage> before = List.copyOf(versions.values());
        keep(versions, Succession.follow(before, next, TODAY, Editions.NONE));

        if (next.validFrom() != null) {
            assertThat(words(versions, next.validFrom())).isEqualTo(next.text());
        }
        if (next.validTo() != null) {
            assertThat(words(versions, next.validTo())).isEqualTo(next.text());
        }
        everyDay(at -> {
            String then = words(versions, at);
            boolean claimed = next.validFrom() != null && next.validTo() != null && next.inForceOn(at);
            boolean well = claimed
                    ? next.text().equals(then)
                    : then == null || then.equals(next.text()) || then.equals(words(before, at));
            if (!well) {
                throw new AssertionError(at + " says " + then + " after " + next + " in " + versions);
            }
        });
        assertThat(Succession.follow(List.copyOf(versions.values()), next, TODAY, Editions.NONE))
                .as("again: %s after %s", next, before)
                .isEmpty();
    }

    private static Passage next(LocalDate day, Random chance) {
        String words = "words " + chance.nextInt(4);
        LocalDate from = chance.nextInt(5) == 0 ? null : day;
        LocalDate to = chance.nextInt(3) == 0 ? day.plusDays(chance.nextInt(10)) : null;
        return SuccessionTest.passage(1, words, from, to);
    }

    private static void keep(Map<Integer, Passage> versions, List<Passage> changes) {
        changes.forEach(version -> versions.put(version.version(), version));
    }

    private interface Day {
        void look(LocalDate day);
    }

    private static void everyDay(Day day) {
        for (int i = -3; i < DAYS + 15; i++) {
            day.look(START.plusDays(i));
        }
    }

    private static List<Passage> inForce(Map<Integer, Passage> versions, LocalDate day) {
        return versions.values().stream()
                .filter(version -> version.inForceOn(day))
                .toList();
    }

    private static String words(Map<Integer, Passage> versions, LocalDate day) {
        return words(List.copyOf(versions.values()), day);
    }

    private static String words(List<Passage> versions, LocalDate day) {
        return versions.stream()
                .filter(version -> version.inForceOn(day))
                .map(Passage::text)
                .findFirst()
                .orElse(null);
    }
}
