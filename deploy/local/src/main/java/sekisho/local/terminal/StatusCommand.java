package sekisho.local.terminal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import sekisho.local.house.Parts;
import sekisho.local.house.RunRecord;
import sekisho.local.process.Checkup;
import sekisho.local.process.Checkup.PartStatus;

/** What runs and how it is: status 0 when all is well, 1 when a part is not, 3 when nothing runs. */
@Command(name = "status", description = "Tells what runs and how it is.", mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {

    @ParentCommand
    private SekishoCommand root;

    @Option(names = "--json", description = "as JSON")
    private boolean json;

    @Override
    public Integer call() {
        RunRecord record = Visit.record(root.data());
        List<PartStatus> parts = Checkup.of(record);
        boolean well = parts.stream().allMatch(PartStatus::ready);
        if (json) {
            Terminal.printJson(Map.of(
                    "state",
                    record.state(),
                    "ready",
                    well,
                    "url",
                    "http://127.0.0.1:" + record.ports().get(Parts.GATEWAY),
                    "launcher",
                    record.launcher(),
                    "regions",
                    record.regions(),
                    "parts",
                    parts));
        } else {
            print(record, parts);
        }
        return well ? 0 : SekishoCommand.FAILED;
    }

    private static void print(RunRecord record, List<PartStatus> parts) {
        Terminal.print("%-20s %-9s %6s %8s %9s %8s".formatted("part", "state", "port", "pid", "up", "restarts"));
        for (PartStatus part : parts) {
            Terminal.print("%-20s %-9s %6d %8d %9s %8d"
                    .formatted(part.name(), part.state(), part.port(), part.pid(), up(part.since()), part.restarts()));
        }
        Terminal.print("");
        Terminal.print(record.state() + ", regions " + String.join(", ", record.regions()) + ", http://127.0.0.1:"
                + record.ports().get(Parts.GATEWAY));
    }

    private static String up(Instant since) {
        Duration time = Duration.between(since, Instant.now());
        return "%d:%02d:%02d".formatted(time.toHours(), time.toMinutesPart(), time.toSecondsPart());
    }
}
