package sekisho.local.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import sekisho.contracts.Limits;
import sekisho.local.gateway.Reply;

/** What came back, counted. Thread-safe. */
final class Tally {

    private static final int DIGITS = 3;
    private static final double MICROS = 1_000.0;

    private final Histogram latency =
            new ConcurrentHistogram(Duration.ofMinutes(2).toNanos() / 1_000, DIGITS);
    private final Map<String, Integer> states = new TreeMap<>();
    private final Map<String, Integer> failures = new TreeMap<>();
    private int asked;
    private int inTime;
    private int withGold;
    private int goldCited;
    private int releasedWithGold;
    private int releasedCitingGold;

    /** @param took from the intended time of sending to the reply */
    synchronized void replied(BenchQuestion question, Reply reply, Duration took) {
        asked++;
        latency.recordValue(Math.min(latency.getHighestTrackableValue(), took.toNanos() / 1_000));
        if (reply.status() >= 300) {
            failures.merge(reply.status() + " " + reply.body().path("code").asText("-"), 1, Integer::sum);
            return;
        }
        if (took.toMillis() <= Limits.DEADLINE_MS) {
            inTime++;
        }
        String state = reply.body().path("state").asText("unknown");
        states.merge(state, 1, Integer::sum);
        score(question, reply.body(), state);
    }

    synchronized void failed(Throwable cause) {
        asked++;
        failures.merge(cause.getClass().getSimpleName(), 1, Integer::sum);
    }

    private void score(BenchQuestion question, JsonNode reply, String state) {
        if (question.gold().isEmpty()) {
            return;
        }
        withGold++;
        boolean cited = citesGold(question, reply);
        goldCited += cited ? 1 : 0;
        if ("released".equals(state)) {
            releasedWithGold++;
            releasedCitingGold += cited ? 1 : 0;
        }
    }

    private static boolean citesGold(BenchQuestion question, JsonNode reply) {
        for (JsonNode claim : reply.path("answer").path("claims")) {
            for (JsonNode citation : claim.path("citations")) {
                if (question.gold().contains(citation.path("passageId").asText())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Figures by name, in the order they are read. */
    synchronized Map<String, Object> figures() {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("asked", asked);
        figures.put("answered", share(states.getOrDefault("released", 0), asked));
        figures.put("withExpert", share(states.getOrDefault("escalated", 0), asked));
        figures.put("refused", share(states.getOrDefault("refused", 0), asked));
        figures.put("open", share(states.getOrDefault("open", 0), asked));
        figures.put(
                "failed",
                share(failures.values().stream().mapToInt(Integer::intValue).sum(), asked));
        figures.put("inTime", share(inTime, asked));
        figures.put("p50Ms", latency.getValueAtPercentile(50) / MICROS);
        figures.put("p99Ms", latency.getValueAtPercentile(99) / MICROS);
        figures.put("p999Ms", latency.getValueAtPercentile(99.9) / MICROS);
        figures.put("maxMs", latency.getMaxValue() / MICROS);
        figures.put("withGold", withGold);
        figures.put("goldCited", share(goldCited, withGold));
        figures.put("precisionOfReleased", share(releasedCitingGold, releasedWithGold));
        figures.put("coverage", share(releasedWithGold, withGold));
        figures.put("failures", new TreeMap<>(failures));
        return figures;
    }

    synchronized int count() {
        return asked;
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
