package sekisho.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import sekisho.parts.Await;
import sekisho.parts.PartException;

class KeptPartTest {

    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final List<ProcessHandle> made = new CopyOnWriteArrayList<>();
    private final AtomicInteger attempts = new AtomicInteger();

    @AfterEach
    void nothing_is_left() {
        executor.shutdownNow();
        made.forEach(ProcessHandle::destroyForcibly);
    }

    @Test
    void a_part_that_dies_while_it_starts_gets_another_chance() {
        KeptPart part = part(born -> {
            if (attempts.incrementAndGet() < 3) {
                throw new PartException("Acquisition timeout");
            }
            return ready();
        });

        part.start();

        assertThat(part.ready()).isTrue();
        assertThat(attempts).hasValue(3);
    }

    @Test
    void a_part_that_never_stands_is_given_up_and_leaves_nothing() {
        KeptPart part = part(born -> {
            attempts.incrementAndGet();
            born.accept(process());
            throw new IllegalStateException("broken");
        });

        assertThatThrownBy(part::start).hasMessage("broken");
        assertThat(attempts).hasValue(4);
        assertThat(made).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void whatever_a_restart_throws_it_is_tried_again() {
        KeptPart part = part(born -> {
            if (attempts.incrementAndGet() == 2) {
                throw new IllegalStateException("unexpected");
            }
            return ready();
        });
        part.start();

        made.getFirst().destroyForcibly();

        assertThat(Await.until(Duration.ofSeconds(20), () -> attempts.get() == 3 && part.ready()))
                .isTrue();
        part.stop();
    }

    @Test
    void a_part_stopped_while_it_starts_is_gone_when_stop_returns() throws InterruptedException {
        CountDownLatch starting = new CountDownLatch(1);
        KeptPart part = part(born -> {
            ProcessHandle process = process();
            born.accept(process);
            starting.countDown();
            process.onExit().join();
            throw new PartException("ended with status 143");
        });
        CompletableFuture<Void> start = CompletableFuture.runAsync(part::start, executor);
        starting.await();

        part.stop();

        assertThat(made).hasSize(1).noneMatch(ProcessHandle::isAlive);
        assertThat(start).failsWithin(Duration.ofSeconds(20));
    }

    @Test
    void what_a_start_made_without_telling_is_stopped_too() throws InterruptedException {
        CountDownLatch starting = new CountDownLatch(1);
        CountDownLatch slow = new CountDownLatch(1);
        KeptPart part = part(born -> {
            starting.countDown();
            await(slow);
            return ready();
        });
        CompletableFuture<Void> start = CompletableFuture.runAsync(part::start, executor);
        starting.await();
        CompletableFuture<Void> stop = CompletableFuture.runAsync(part::stop, executor);

        slow.countDown();

        assertThat(stop).succeedsWithin(Duration.ofSeconds(20));
        assertThat(start).succeedsWithin(Duration.ofSeconds(20));
        assertThat(made).noneMatch(ProcessHandle::isAlive);
    }

    private KeptPart part(RunningPart.Launch launch) {
        return new KeptPart("part", 1, launch, line -> {}, () -> {}, executor);
    }

    private RunningPart ready() {
        ProcessHandle process = process();
        return new RunningPart(process, () -> {
            process.destroyForcibly();
            process.onExit().join();
        });
    }

    private ProcessHandle process() {
        try {
            ProcessHandle process = new ProcessBuilder("sleep", "60").start().toHandle();
            made.add(process);
            return process;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
