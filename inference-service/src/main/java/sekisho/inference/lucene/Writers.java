package sekisho.inference.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import sekisho.contracts.Passage;

/**
 * Shares the writing of many passages among the cores: reading a text into words is nearly all of the work. Versions of one
 * provision stay with one writer, in their order. A few passages are written at once by the caller.
 */
final class Writers implements AutoCloseable {

    /** Writers at most, whoever calls included. */
    private static final int WRITERS_MAX = 4;

    /** Passages that are worth a second writer. */
    private static final int MANY = 32;

    private final int writers = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, WRITERS_MAX);
    private final ExecutorService helpers = Executors.newFixedThreadPool(
            Math.max(1, writers - 1),
            Thread.ofPlatform().daemon().name("writer-", 1).factory());

    /** Writes one passage. */
    @FunctionalInterface
    interface Write {
        void write(Passage passage) throws IOException;
    }

    /** Returns when all are written; throws what a writer threw, after all have ended. */
    void each(Collection<Passage> passages, Write write) throws IOException {
        if (writers == 1 || passages.size() < MANY) {
            writeAll(passages, write);
            return;
        }
        List<List<Passage>> parts = new ArrayList<>();
        for (int i = 0; i < writers; i++) {
            parts.add(new ArrayList<>());
        }
        passages.forEach(passage ->
                parts.get(Math.floorMod(passage.id().hashCode(), writers)).add(passage));
        List<Future<Void>> helping = new ArrayList<>();
        for (List<Passage> part : parts.subList(1, writers)) {
            helping.add(helpers.submit(() -> {
                writeAll(part, write);
                return null;
            }));
        }
        try {
            writeAll(parts.getFirst(), write);
        } finally {
            join(helping);
        }
    }

    private static void writeAll(Collection<Passage> passages, Write write) throws IOException {
        for (Passage passage : passages) {
            write.write(passage);
        }
    }

    private static void join(List<Future<Void>> helping) throws IOException {
        ExecutionException failed = null;
        boolean interrupted = false;
        for (Future<Void> helper : helping) {
            boolean ended = false;
            while (!ended) {
                try {
                    helper.get();
                    ended = true;
                } catch (ExecutionException failure) {
                    failed = failure;
                    ended = true;
                } catch (InterruptedException stopping) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (failed == null) {
            return;
        }
        if (failed.getCause() instanceof RuntimeException cause) {
            throw cause;
        }
        throw new IOException(failed.getCause());
    }

    @Override
    public void close() {
        helpers.shutdown();
    }
}
