package sekisho.local.terminal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import sekisho.parts.Database;
import sekisho.parts.EmbeddedDatabase;
import sekisho.parts.HouseFolders;
import sekisho.parts.Ports;
import sekisho.parts.Secrets;

/** What the ledger holds, on a PostgreSQL of its own that is taken away again. */
@Command(
        name = "ledger",
        description = {
            "Durable leaves per second with and without group commit, the time until a signed head covers a leaf,",
            "and whether random tampering with database and export is found; on a temporary PostgreSQL that syncs."
        },
        footer = "Options: [--seconds 20] [--writers 64] [--rate 3000] [--tamper 10000] [--seed 1] [--json F]",
        mixinStandardHelpOptions = true)
final class LedgerBenchCommand extends ServiceBench {

    private static final String ROLE = "verification";
    private static final List<String> ROLES = List.of("postgres", "gateway", ROLE, "feedback", "training");

    private EmbeddedDatabase database;

    LedgerBenchCommand() {
        super("verification-service", "sekisho.verification.bench.LedgerBench");
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("sekisho-ledger");
        Terminal.tell("starting a PostgreSQL in " + folder + " …");
        Map<String, String> passwords = new HashMap<>();
        ROLES.forEach(role -> passwords.put(role, Secrets.fresh()));
        try (EmbeddedDatabase started = EmbeddedDatabase.start(
                Ports.free(), folder.resolve("database"), folder.resolve("database.log"), passwords)) {
            database = started;
            return super.call();
        } finally {
            delete(folder);
        }
    }

    @Override
    Map<String, String> environment() {
        Database.Login login = database.login(ROLE);
        return Map.of(
                "SEKISHO_BENCH_URL",
                database.jdbcUrl(),
                "SEKISHO_BENCH_USER",
                login.username(),
                "SEKISHO_BENCH_PASSWORD",
                login.password(),
                "SEKISHO_BENCH_POSTGRES",
                database.handle().map(process -> String.valueOf(process.pid())).orElseThrow(),
                "SEKISHO_LAUNCHER",
                HouseFolders.home().resolve("deploy/local/target/launcher").toString());
    }

    private static void delete(Path folder) {
        try (Stream<Path> inside = Files.walk(folder)) {
            inside.sorted(Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        } catch (IOException stuck) {
            throw new UncheckedIOException(folder + " cannot be removed", stuck);
        }
    }
}
