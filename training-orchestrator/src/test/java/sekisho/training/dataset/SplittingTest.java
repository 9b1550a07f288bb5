package sekisho.training.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import sekisho.contracts.Language;

class SplittingTest {

    @Test
    void every_language_is_divided_eighty_ten_ten() {
        Map<String, Split> placed =
                Splitting.place(Map.of(), Map.of(Language.EN, groups("en", 200), Language.JA, groups("ja", 50)));

        assertThat(count(placed, "en", Split.TRAIN)).isEqualTo(160);
        assertThat(count(placed, "en", Split.VALIDATION)).isEqualTo(20);
        assertThat(count(placed, "en", Split.HELD_OUT)).isEqualTo(20);
        assertThat(count(placed, "ja", Split.TRAIN)).isEqualTo(40);
        assertThat(count(placed, "ja", Split.VALIDATION)).isEqualTo(5);
        assertThat(count(placed, "ja", Split.HELD_OUT)).isEqualTo(5);
    }

    @Test
    void groups_placed_earlier_count_and_new_ones_fill_what_is_missing() {
        Map<Split, Integer> onlyTraining = Map.of(Split.TRAIN, 80);

        Map<String, Split> placed =
                Splitting.place(Map.of(Language.EN, onlyTraining), Map.of(Language.EN, groups("en", 20)));

        assertThat(Collections.frequency(placed.values(), Split.HELD_OUT)).isEqualTo(10);
        assertThat(Collections.frequency(placed.values(), Split.VALIDATION)).isEqualTo(10);
    }

    @Test
    void a_dataset_with_a_group_in_two_splits_is_refused() {
        List<LearningPair> pairs = new PlantedPairs(1, 1, 0).questions(1, Language.EN, "q");

        assertThatThrownBy(() -> new Dataset(PlantedPairs.FEATURES, Map.of(Split.TRAIN, pairs, Split.HELD_OUT, pairs)))
                .hasMessageContaining("leak");
    }

    @Test
    void the_digest_does_not_depend_on_arrival_but_on_every_number() {
        List<LearningPair> pairs = new PlantedPairs(1, 1, 0).questions(10, Language.EN, "q");
        Dataset one = PlantedPairs.dataset(pairs);
        Dataset other = PlantedPairs.dataset(pairs.reversed());
        Dataset less = PlantedPairs.dataset(pairs.subList(1, pairs.size()));

        assertThat(one.digest()).isEqualTo(other.digest()).isNotEqualTo(less.digest());
    }

    @Test
    void pairs_with_other_features_are_left_out() {
        LearningPair odd = new LearningPair(
                "p", "g", Language.EN, "a", "b", "rater", List.of(1.0), List.of(Double.POSITIVE_INFINITY));

        assertThat(PlantedPairs.dataset(List.of(odd)).size()).isZero();
    }

    private static Set<String> groups(String prefix, int count) {
        return IntStream.range(0, count).mapToObj(i -> prefix + i).collect(Collectors.toCollection(TreeSet::new));
    }

    private static long count(Map<String, Split> placed, String prefix, Split split) {
        return placed.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(prefix) && entry.getValue() == split)
                .count();
    }
}
