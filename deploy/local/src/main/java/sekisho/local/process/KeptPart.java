package sekisho.local.process;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import sekisho.local.house.RestartPolicy;
import sekisho.local.house.RunRecord.PartRecord;
import sekisho.local.house.RunRecord.Pid;
import sekisho.parts.PartException;
import sekisho.parts.PartProcess;

/** One part: started once by {@link #start}, started again whenever it ends by itself, until it is told to stop. */
final class KeptPart {

    private static final Duration GRACE = Duration.ofSeconds(15);

    private final String name;
    private final int port;
    private final RunningPart.Launch launch;
    private final RestartPolicy policy;
    private final Progress progress;
    private final Runnable changed;
    private final Executor executor;
    private final InstantSource clock;

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

    /** @throws PartException if it does not become ready */
    void start() {
        if (!wanted) {
            return;
        }
        Instant begin = clock.instant();
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
            start();
        } catch (PartException failed) {
            progress.say("%-19s %s"
                    .formatted(name, failed.getMessage().lines().findFirst().orElse("failed")));
            standsSince = clock.instant();
            ended();
        }
    }

    /** Ends it for good; returns when it is gone. */
    void stop() {
        wanted = false;
        RunningPart last = running;
        if (last != null) {
            last.stop().run();
        }
        handle().ifPresent(left -> PartProcess.stop(left, GRACE));
    }
}
