package sekisho.local.process;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import sekisho.local.house.Parts;
import sekisho.local.house.RunRecord;
import sekisho.local.house.RunRecord.PartRecord;
import sekisho.parts.Await;
import sekisho.parts.PartProcess;

/** Stops a house from outside: through its launcher where that lives, else part by part as it was written down. */
public final class Leftovers {

    private static final Duration LAUNCHER_GRACE = Duration.ofSeconds(90);
    private static final Duration PART_GRACE = Duration.ofSeconds(15);

    private final RunFile runFile;
    private final Progress progress;

    public Leftovers(RunFile runFile, Progress progress) {
        this.runFile = runFile;
        this.progress = progress;
    }

    /** Stops everything that was written down and still is that process; false when nothing ran. */
    public boolean stop() {
        Optional<RunRecord> written = runFile.read();
        if (written.isEmpty()) {
            return false;
        }
        RunRecord record = written.get();
        boolean ran = record.launcher().alive().isPresent() || anyPart(record);
        record.launcher().alive().ifPresent(this::throughLauncher);
        List<PartRecord> parts = runFile.read().orElse(record).parts();
        parts.stream()
                .filter(part -> !Parts.FOUNDATIONS.contains(part.name()))
                .forEach(part -> part.pid().alive().ifPresent(ProcessHandle::destroy));
        for (PartRecord part : parts.reversed()) {
            part.pid().alive().ifPresent(process -> {
                progress.say("%-19s stopping (pid %d)".formatted(part.name(), process.pid()));
                PartProcess.stop(process, PART_GRACE);
            });
        }
        runFile.delete();
        return ran;
    }

    private static boolean anyPart(RunRecord record) {
        List<PartRecord> parts = record.parts();
        return parts.stream().anyMatch(part -> part.pid().alive().isPresent());
    }

    private void throughLauncher(ProcessHandle launcher) {
        progress.say("asking the house to stop (pid %d)".formatted(launcher.pid()));
        launcher.destroy();
        if (!Await.until(LAUNCHER_GRACE, () -> !launcher.isAlive())) {
            progress.say("it does not answer; stopping its parts one by one");
            launcher.destroyForcibly();
        }
    }
}
