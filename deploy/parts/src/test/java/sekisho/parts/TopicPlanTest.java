package sekisho.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import sekisho.contracts.Limits;
import sekisho.contracts.Region;
import sekisho.contracts.Topics;

class TopicPlanTest {

    private final Map<String, NewTopic> plan = TopicPlan.of(List.of(Region.EMEA, Region.APAC), (short) 1).stream()
            .collect(Collectors.toMap(NewTopic::name, Function.identity()));

    @Test
    void every_topic_of_the_flow_is_planned_with_its_dead_letters() {
        for (Topics topic : Topics.values()) {
            for (String name : topic.names(List.of(Region.EMEA, Region.APAC))) {
                assertThat(plan).containsKeys(name, name + ".dead");
            }
        }
    }

    @Test
    void a_region_nobody_asked_for_gets_no_topic() {
        assertThat(plan.keySet()).noneMatch(name -> name.contains("americas"));
    }

    @Test
    void what_is_read_from_its_beginning_keeps_one_order() {
        assertThat(plan.get("passage-published.emea").numPartitions()).isEqualTo(1);
        assertThat(plan.get("model-released").numPartitions()).isEqualTo(1);
        assertThat(plan.get("pair-collected").numPartitions()).isEqualTo(1);
        assertThat(plan.get("question-asked.emea").numPartitions()).isEqualTo(TopicPlan.FLOW_PARTITIONS);
    }

    @Test
    void topics_are_kept_as_their_purpose_says() {
        assertThat(plan.get("passage-published.emea").configs()).containsEntry("cleanup.policy", "compact");
        assertThat(plan.get("question-asked.apac").configs()).containsEntry("retention.ms", "604800000");
        assertThat(plan.get("feedback-given.apac").configs()).containsEntry("retention.ms", "2592000000");
        assertThat(plan.get("checkpoint-published").configs()).containsEntry("retention.ms", "-1");
    }

    @Test
    void a_dead_letter_has_room_for_the_largest_record_and_why() {
        int live = Integer.parseInt(plan.get("question-asked.emea").configs().get("max.message.bytes"));
        int dead =
                Integer.parseInt(plan.get("question-asked.emea.dead").configs().get("max.message.bytes"));

        assertThat(live).isEqualTo(Limits.RECORD_BYTES_MAX);
        assertThat(dead).isGreaterThan(live);
    }
}
