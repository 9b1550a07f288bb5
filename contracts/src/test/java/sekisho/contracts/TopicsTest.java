package sekisho.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import sekisho.contracts.wire.CloudEvent;

class TopicsTest {

    @Test
    void every_fact_has_exactly_one_topic() {
        assertThat(Arrays.stream(Topics.values()).<Class<?>>map(Topics::fact))
                .containsExactlyInAnyOrder(Fact.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @EnumSource
    void a_topic_is_named_after_its_fact(Topics topic) {
        assertThat(CloudEvent.typeOf(topic.fact())).isEqualTo("sekisho." + topic.base() + ".v1");
        assertThat(Topics.carrying(topic.fact())).isEqualTo(topic);
    }

    @ParameterizedTest
    @EnumSource
    void a_topic_is_regional_exactly_when_its_fact_is(Topics topic) {
        assertThat(topic.regional()).isEqualTo(RegionalFact.class.isAssignableFrom(topic.fact()));
    }

    @Test
    void a_regional_fact_travels_on_the_topic_of_its_region_only() {
        assertThat(Topics.of(SampleFacts.asked(Language.JA))).isEqualTo("question-asked.apac");
        assertThat(Topics.of(SampleFacts.asked(Language.DE))).isEqualTo("question-asked.emea");
        assertThatThrownBy(Topics.QUESTION_ASKED::everywhere).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_fact_without_region_has_one_topic_everywhere() {
        assertThat(Topics.of(SampleFacts.modelReleased())).isEqualTo("model-released");
        assertThat(Topics.MODEL_RELEASED.in(Region.APAC)).isEqualTo("model-released");
        assertThat(Topics.MODEL_RELEASED.names(Set.of(Region.values()))).containsExactly("model-released");
    }

    @Test
    void the_names_for_some_regions_come_in_a_stable_order() {
        assertThat(Topics.VERDICT_REACHED.names(List.of(Region.AMERICAS, Region.EMEA)))
                .containsExactly("verdict-reached.emea", "verdict-reached.americas");
    }

    @Test
    void dead_letters_stay_in_the_region_they_came_from() {
        assertThat(Topics.deadLettersOf("question-asked.apac")).isEqualTo("question-asked.apac.dead");
    }

    @Test
    void every_fact_names_the_key_it_is_ordered_by() {
        assertThat(SampleFacts.all().values())
                .allSatisfy(fact -> assertThat(fact.key()).isNotBlank());
        assertThat(SampleFacts.asked(Language.EN).key()).isEqualTo(SampleFacts.QUESTION_ID);
        assertThat(SampleFacts.published(Language.EN).key()).isEqualTo("handbook-en-7@2");
        assertThat(SampleFacts.modelReleased().key()).isEqualTo("ranking-policy");
    }
}
