package sekisho.local.terminal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;
import sekisho.local.house.RunRecord;
import sekisho.local.process.RunFile;

/** Wipes what the house keeps, except its configuration. */
@Command(
        name = "reset",
        description = "Wipes all local data: questions, ledger, passages, users' passwords. Keeps the file config.",
        mixinStandardHelpOptions = true)
final class ResetCommand implements Callable<Integer> {

    @ParentCommand
    private SekishoCommand root;

    @Override
    public Integer call() throws IOException {
        Path data = root.data();
        if (new RunFile(data).read().filter(ResetCommand::anythingRuns).isPresent()) {
            Terminal.tell("the house runs; stop it first with ./sekisho down");
            return SekishoCommand.FAILED;
        }
        if (Files.notExists(data)) {
            Terminal.print("There is nothing to wipe.");
            return 0;
        }
        try (Stream<Path> all = Files.walk(data)) {
            all.sorted(Comparator.reverseOrder())
                    .filter(path -> !path.equals(data) && !path.equals(data.resolve("config")))
                    .forEach(ResetCommand::delete);
        }
        Terminal.print("Wiped " + data);
        return 0;
    }

    private static boolean anythingRuns(RunRecord record) {
        return record.launcher().alive().isPresent()
                || record.parts().stream().anyMatch(part -> part.pid().alive().isPresent());
    }

    private static void delete(Path path) {
        try {
            Files.delete(path);
        } catch (IOException stuck) {
            throw new UncheckedIOException("could not wipe " + path, stuck);
        }
    }
}
