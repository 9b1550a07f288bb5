package sekisho.local.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import sekisho.local.gateway.Gateway;

/**
 * Asks at a steady rate for some time, open loop, and counts what comes back.
 *
 * @param rate questions per second
 */
public record AnswerBench(Gateway gateway, String user, double rate, Duration time, Consumer<String> progress) {

    private static final long PROGRESS_S = 5;
    private static final Duration LAST_REPLIES = Duration.ofSeconds(60);
    private static final Map<String, String> WAIT = Map.of("Prefer", "wait=2");

    /** Asks the questions of a file, over and over; figures by name. */
    public Map<String, Object> ask(Path questions) throws IOException {
        List<BenchQuestion> set = BenchQuestion.read(questions);
        Tally tally = new Tally();
        List<CompletableFuture<?>> pending = new ArrayList<>();
        long total = Math.round(rate * time.toSeconds());
        gateway.tokens().of(user);
        try (ScheduledExecutorService clock = Executors.newScheduledThreadPool(1)) {
            var ticking = clock.scheduleAtFixedRate(
                    () -> progress.accept(tally.count() + " of " + total), PROGRESS_S, PROGRESS_S, TimeUnit.SECONDS);
            long start = System.nanoTime();
            for (long i = 0; i < total; i++) {
                long intended = start + Math.round(i * 1e9 / rate);
                awaitTurn(intended);
                pending.add(send(set.get((int) (i % set.size())), intended, tally));
            }
            CompletableFuture.allOf(pending.toArray(CompletableFuture<?>[]::new))
                    .completeOnTimeout(null, LAST_REPLIES.toSeconds(), TimeUnit.SECONDS)
                    .join();
            ticking.cancel(false);
        }
        Map<String, Object> figures = new LinkedHashMap<>(Map.of("rate", rate, "seconds", time.toSeconds()));
        figures.putAll(tally.figures());
        return figures;
    }

    private static void awaitTurn(long intended) {
        long left = intended - System.nanoTime();
        if (left > 0) {
            java.util.concurrent.locks.LockSupport.parkNanos(left);
        }
    }

    private CompletableFuture<?> send(BenchQuestion question, long intended, Tally tally) {
        return gateway.postAsync(user, "/v1/questions", question.body(), WAIT).handle((reply, failure) -> {
            if (failure == null) {
                tally.replied(question, reply, Duration.ofNanos(System.nanoTime() - intended));
            } else {
                tally.failed(failure.getCause() == null ? failure : failure.getCause());
            }
            return null;
        });
    }
}
