package sekisho.local;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import sekisho.local.gateway.RefusedException;
import sekisho.parts.Await;

/** A few clients that ask one question after another and insist: same key, same body, until the gateway has accepted. */
final class Questions implements AutoCloseable {

    private static final int CLIENTS = 3;
    private static final int SERVER_AT_FAULT = 500;
    private static final List<String> TEXTS = List.of(
            "Within how many hours must serious breaches be reported to the board?",
            "How often does the compliance function report to the board?",
            "Who must consent to the dismissal of the Group Compliance Officer?");

    private final RunningHouse house;
    private final ConcurrentLinkedQueue<String> ids = new ConcurrentLinkedQueue<>();
    private final ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    private volatile boolean asking = true;

    Questions(RunningHouse house) {
        this.house = house;
    }

    void flow() {
        for (int i = 0; i < CLIENTS; i++) {
            clients.execute(this::askOn);
        }
    }

    int accepted() {
        return ids.size();
    }

    void awaitMoreThan(int count) {
        if (!Await.until(Duration.ofSeconds(60), () -> ids.size() > count)) {
            throw new AssertionError("the flow stands still at " + ids.size());
        }
    }

    /** Ids of all accepted questions, when no more are asked. */
    List<String> stop() throws InterruptedException {
        asking = false;
        clients.shutdown();
        if (!clients.awaitTermination(90, TimeUnit.SECONDS)) {
            throw new AssertionError("a client still waits for the gateway");
        }
        return List.copyOf(ids);
    }

    private void askOn() {
        for (int i = 0; asking; i++) {
            ObjectNode question = JsonNodeFactory.instance.objectNode();
            question.put("text", TEXTS.get(i % TEXTS.size()));
            question.put("language", "en");
            ids.add(insist(question, UUID.randomUUID().toString()));
        }
    }

    private String insist(ObjectNode question, String key) {
        String[] id = new String[1];
        boolean accepted = Await.until(Duration.ofSeconds(80), () -> {
            try {
                id[0] = house.gateway()
                        .post("auditor", "/v1/questions", question, Map.of("Prefer", "wait=1", "Idempotency-Key", key))
                        .body()
                        .path("id")
                        .asText();
                return true;
            } catch (UncheckedIOException down) {
                return false;
            } catch (RefusedException refused) {
                if (refused.status() >= SERVER_AT_FAULT || refused.status() == 409) {
                    return false;
                }
                throw refused;
            }
        });
        if (!accepted) {
            throw new AssertionError("the gateway did not take a question for 80 s");
        }
        return id[0];
    }

    @Override
    public void close() {
        asking = false;
        clients.shutdownNow();
    }
}
