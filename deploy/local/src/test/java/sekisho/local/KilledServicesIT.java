package sekisho.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Services are killed with SIGKILL one after another while questions flow. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class KilledServicesIT {

    private static final List<String> VICTIMS = List.of("inference-emea", "verification", "gateway");
    private static final Duration HEALED = Duration.ofSeconds(90);

    private final RunningHouse house = RunningHouse.visited();

    @Test
    void none_is_lost_and_none_is_doubled() throws Exception {
        List<String> ids;
        try (Questions questions = new Questions(house)) {
            questions.flow();
            for (String victim : VICTIMS) {
                int before = questions.accepted();
                house.kill(victim);
                questions.awaitMoreThan(before + 5);
            }
            ids = questions.stop();
        }

        assertThat(ids).as("same key, same question").doesNotHaveDuplicates().hasSizeGreaterThan(20);
        for (String id : ids) {
            JsonNode question = house.decided("auditor", id, HEALED);
            assertThat(question.path("state").asText()).as("question %s", id).isIn("released", "escalated", "refused");
        }
        assertThat(leavesByQuestion())
                .as("one ledger leaf for every question's verdict")
                .containsAllEntriesOf(once(ids));
    }

    private static Map<String, Integer> once(List<String> ids) {
        Map<String, Integer> once = new HashMap<>();
        ids.forEach(id -> once.put(id, 1));
        return once;
    }

    private Map<String, Integer> leavesByQuestion() throws Exception {
        JsonMapper json = JsonMapper.builder().build();
        Map<String, Integer> leaves = new HashMap<>();
        List<String> page = new ArrayList<>();
        for (int from = 0; from == 0 || !page.isEmpty(); from += page.size()) {
            page = house.gateway()
                    .getText("operator", "/v1/ledger/entries?limit=1000&from=" + from)
                    .lines()
                    .toList();
            for (String line : page) {
                JsonNode entry = json.readTree(json.readTree(line).path("entry").asText());
                leaves.merge(
                        entry.path("questionId").asText(entry.path("question").asText()), 1, Integer::sum);
            }
        }
        return leaves;
    }
}
