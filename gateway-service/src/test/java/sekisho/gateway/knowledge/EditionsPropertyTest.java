package sekisho.gateway.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sekisho.contracts.Passage;

/** The editions of a law, in whatever order they are published: on each day the one holds that began last, and no other. */
class EditionsPropertyTest {

    private static final LocalDate START = LocalDate.of(2020, 1, 1);
    private static final LocalDate TODAY = START.plusDays(15);
    private static final int DAYS = 30;
    private static final int LAWS = 300;
    private static final List<String> PROVISIONS = List.of("1", "2", "3");

    private final Map<String, Map<Integer, Passage>> law = new HashMap<>();
    private final Set<LocalDate> days = new TreeSet<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void the_law_of_a_day_does_not_depend_on_the_order_in_which_editions_arrive(long seed) {
        Random chance = new Random(seed);
        for (int one = 0; one < LAWS; one++) {
            NavigableMap<LocalDate, Map<String, String>> editions = editions(chance);
            publish(editions, chance);
            look(editions, START.plusDays(2 * DAYS), "editions");

            LocalDate last = START.plusDays(chance.nextInt(DAYS));
            repeal(last);
            look(editions, last, "a repeal");

            if (!last.isBefore(TODAY)) {
                List<LocalDate> before =
                        List.copyOf(editions.headMap(last, true).keySet());
                before.forEach(day -> publish(day, editions.get(day)));
                look(editions, last, "a repeal that lies ahead, and everything sent again");
            }
        }
    }

    private static NavigableMap<LocalDate, Map<String, String>> editions(Random chance) {
        NavigableMap<LocalDate, Map<String, String>> editions = new TreeMap<>();
        for (int i = 0; i < 5; i++) {
            Map<String, String> text = new TreeMap<>();
            PROVISIONS.stream()
                    .filter(_ -> chance.nextInt(3) > 0)
                    .forEach(provision -> text.put(provision, "words " + chance.nextInt(3)));
            editions.put(START.plusDays(chance.nextInt(DAYS)), text);
        }
        return editions;
    }

    /** In any order, some of them twice. */
    private void publish(Map<LocalDate, Map<String, String>> editions, Random chance) {
        law.clear();
        days.clear();
        List<LocalDate> order = new ArrayList<>(editions.keySet());
        order.addAll(
                editions.keySet().stream().filter(_ -> chance.nextBoolean()).toList());
        Collections.shuffle(order, chance);
        order.forEach(day -> publish(day, editions.get(day)));
    }

    private void publish(LocalDate day, Map<String, String> text) {
        Editions editions = new Editions(day, days);
        for (String provision : PROVISIONS) {
            List<Passage> before = versions(provision);
            String words = text.get(provision);
            keep(
                    provision,
                    words == null
                            ? Succession.cease(before, day, editions)
                            : Succession.follow(before, SuccessionTest.passage(1, words, day, null), TODAY, editions));
        }
        days.add(day);
    }

    private void repeal(LocalDate last) {
        PROVISIONS.forEach(provision -> keep(provision, Succession.repeal(versions(provision), last)));
        days.removeIf(day -> day.isAfter(last));
        if (!last.isBefore(TODAY)) {
            days.add(last.plusDays(1));
        }
    }

    private void look(NavigableMap<LocalDate, Map<String, String>> editions, LocalDate last, String after) {
        for (LocalDate day = START.minusDays(2); day.isBefore(START.plusDays(DAYS + 9)); day = day.plusDays(1)) {
            Map.Entry<LocalDate, Map<String, String>> edition = editions.floorEntry(day);
            for (String provision : PROVISIONS) {
                String words = edition == null || day.isAfter(last)
                        ? null
                        : edition.getValue().get(provision);
                assertThat(wordsOf(provision, day))
                        .as("%s on %s after %s of %s", provision, day, after, editions)
                        .isEqualTo(words == null ? List.of() : List.of(words));
            }
        }
    }

    private List<String> wordsOf(String provision, LocalDate day) {
        return versions(provision).stream()
                .filter(version -> version.inForceOn(day))
                .map(Passage::text)
                .toList();
    }

    private List<Passage> versions(String provision) {
        return List.copyOf(law.getOrDefault(provision, Map.of()).values());
    }

    private void keep(String provision, List<Passage> changes) {
        changes.forEach(
                version -> law.computeIfAbsent(provision, _ -> new TreeMap<>()).put(version.version(), version));
    }
}
