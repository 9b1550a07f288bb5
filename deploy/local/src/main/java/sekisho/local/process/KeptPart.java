package sekisho.local.process;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import sekisho.local.house.RestartPolicy;
import sekisho.local.house.RunRecord.PartRecord;
import sekisho.local.house.RunRecord.Pid;
import sekisho.parts.Await;
import sekisho.parts.PartProcess;

/**
 * One part: started once by {@link #start}, started again whenever it ends by itself, until it is told to stop. One start
 * at a time, under a lock that {@link #stop} waits for: what a start in flight makes, that start or the stop ends.
 */
final class KeptPart {

    private static final Duration GRACE = Duration.ofSeconds(15);

    /** A start that told no process yet (PostgreSQL's) ends by itself within this time. */
    private static final Duration START_GRACE = Duration.ofSeconds(70);

    private final String name;
    private final int port;
    private final RunningPart.Launch launch;
    private final RestartPolicy policy;
    private final Progress progress;
    private final Runnable changed;
    private final Executor executor;
    private final InstantSource clock;
    private final ReentrantLock starting = new ReentrantLock();

    private volatile boolean wanted = true;
    private volatile ProcessHandle process;
    private volatile Pid pid;
    private volatile RunningPart running;
    private volatile int restarts;
    private int crashesInARow;
    private Instant standsSince;

    /** @param changed told whenever the process is another one */
    KeptPart(String name, int port, RunningPart.Launch launch, Progress progress, Runnable changed, Executor executor) {
        this.name = name;
        this.port = port;
        this.launch = launch;
        this.policy = RestartPolicy.usual();
        this.progress = progress;
        this.changed = changed;
        this.executor = executor;
        this.clock = InstantSource.system();
    }

    String name() {
        return name;
    }

    boolean ready() {
        return running != null;
    }

    Optional<ProcessHandle> handle() {
        return Optional.ofNullable(process).filter(ProcessHandle::isAlive);
    }

    Optional<PartRecord> written() {
        return Optional.ofNullable(pid).map(known -> new PartRecord(name, known, port, restarts));
    }

    /**
     * Starts it, in several attempts if need be.
     *
     * @throws RuntimeException of the last attempt; nothing of it runs then
     */
    void start() {
        for (int failures = 1; ; failures++) {
            try {
                attempt();
                return;
            } catch (RuntimeException failed) {
                if (!wanted || failures >= policy.chances()) {
                    throw failed;
                }
                complain(failed);
                boolean unused = Await.until(policy.pause(failures), () -> !wanted);
                restarts++;
            }
        }
    }

    private void attempt() {
        starting.lock();
        try {
            if (wanted) {
                stand(clock.instant());
            }
        } catch (RuntimeException failed) {
            handle().ifPresent(left -> PartProcess.stop(left, GRACE));
            throw failed;
        } finally {
            starting.unlock();
        }
    }

    private void stand(Instant begin) {
        RunningPart fresh = launch.go(this::born);
        if (!wanted) {
            fresh.stop().run();
            return;
        }
        born(fresh.handle());
        running = fresh;
        standsSince = clock.instant();
        progress.say("%-19s ready in %.1f s".formatted(name, seconds(begin)));
        fresh.handle().onExit().thenRunAsync(this::ended, executor);
    }

    private double seconds(Instant begin) {
        return Duration.between(begin, clock.instant()).toMillis() / 1000.0;
    }

    private void born(ProcessHandle handle) {
        process = handle;
        pid = Pid.of(handle).orElse(pid);
        changed.run();
        if (!wanted) {
            handle.destroy();
        }
    }

    private void ended() {
        if (!wanted) {
            return;
        }
        running = null;
        crashesInARow = policy.crashesInARow(crashesInARow, Duration.between(standsSince, clock.instant()));
        Duration pause = policy.pause(crashesInARow);
        progress.say("%-19s ended by itself, starting again".formatted(name));
        CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS, executor)
                .execute(this::startAgain);
    }

    private void startAgain() {
        if (!wanted) {
            return;
        }
        restarts++;
        try {
            attempt();
        } catch (RuntimeException failed) {
            complain(failed);
            standsSince = clock.instant();
            ended();
        }
    }

    private void complain(RuntimeException failed) {
        if (wanted) {
            String reason =
                    String.valueOf(failed.getMessage()).lines().findFirst().orElse("failed");
            progress.say("%-19s %s; trying again".formatted(name, reason));
        }
    }

    /** Ends it for good; returns when it is gone, also where it was just being started. */
    void stop() {
        wanted = false;
        if (running == null) {
            handle().ifPresent(early -> PartProcess.stop(early, GRACE));
        }
        boolean alone = startIsOver();
        try {
            RunningPart last = running;
            if (last != null) {
                last.stop().run();
            }
            handle().ifPresent(left -> PartProcess.stop(left, GRACE));
        } finally {
            if (alone) {
                starting.unlock();
            }
        }
    }

    private boolean startIsOver() {
        try {
            return starting.tryLock(START_GRACE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
