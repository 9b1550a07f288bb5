package sekisho.inference.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import sekisho.contracts.Language;
import sekisho.contracts.ModelReleased;
import sekisho.inference.model.LivePolicy.Adoption;

class LivePolicyTest {

    private static final Map<String, List<Double>> WEIGHTS = Map.of("en", List.of(0.5, -1.0));

    private final LivePolicy live = new LivePolicy("set-1", 2);

    @Test
    void without_a_release_the_reference_ranks() {
        assertThat(live.current().release()).isEqualTo("ranking-policy-0");
        assertThat(live.current().score(Language.EN, 0.7, List.of(1.0, 1.0))).isEqualTo(0.7);
    }

    @Test
    void a_sound_release_ranks_from_now_on_and_only_its_languages_change() {
        assertThat(live.adopt(release("set-1", WEIGHTS, digest("set-1", WEIGHTS))))
                .isEqualTo(new Adoption.Adopted("ranking-policy-1"));

        assertThat(live.current().score(Language.EN, 0.7, List.of(1.0, 0.5))).isEqualTo(0.7);
        assertThat(live.current().score(Language.EN, 0.7, List.of(1.0, 0.0))).isEqualTo(1.2);
        assertThat(live.current().score(Language.JA, 0.7, List.of(1.0, 0.0))).isEqualTo(0.7);
    }

    @Test
    void a_release_that_is_not_what_it_says_is_refused_and_the_old_one_stays() {
        live.adopt(release("set-1", WEIGHTS, digest("set-1", WEIGHTS)));
        RankingPolicy before = live.current();
        Map<String, List<Double>> infinite = Map.of("en", List.of(Double.NaN, 1.0));
        Map<String, List<Double>> shortened = Map.of("en", List.of(1.0));

        assertThat(live.adopt(release("set-1", WEIGHTS, "forged"))).isEqualTo(refused("wrong-digest"));
        assertThat(live.adopt(release("set-2", WEIGHTS, digest("set-2", WEIGHTS))))
                .isEqualTo(refused("other-feature-set"));
        assertThat(live.adopt(release("set-1", infinite, digest("set-1", infinite))))
                .isEqualTo(refused("malformed-weights"));
        assertThat(live.adopt(release("set-1", shortened, digest("set-1", shortened))))
                .isEqualTo(refused("malformed-weights"));
        assertThat(live.current()).isSameAs(before);
    }

    @Test
    void a_release_for_something_else_is_none_of_our_business() {
        ModelReleased other = new ModelReleased("generator", "g-1", null, null, "x", Map.of(), "d", Instant.EPOCH);

        assertThat(live.adopt(other)).isEqualTo(new Adoption.NotOurs("generator"));
        assertThat(live.current()).isSameAs(RankingPolicy.REFERENCE);
    }

    private static Adoption refused(String reason) {
        return new Adoption.Refused("ranking-policy-1", reason);
    }

    private static String digest(String set, Map<String, List<Double>> weights) {
        return ModelReleased.digestOf(set, weights);
    }

    private static ModelReleased release(String set, Map<String, List<Double>> weights, String digest) {
        return new ModelReleased(
                RankingPolicy.TARGET, "ranking-policy-1", "r", "ranking-policy-0", set, weights, digest, Instant.EPOCH);
    }
}
