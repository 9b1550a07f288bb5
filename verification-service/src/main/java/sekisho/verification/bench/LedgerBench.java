package sekisho.verification.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import sekisho.doors.bench.Measurement;
import sekisho.doors.bench.Options;
import sekisho.doors.bench.Report;
import sekisho.verification.verdict.Reached;
import sekisho.verification.verdict.Transactions;

/**
 * What the ledger holds: durable leaves per second, how long until a signed head covers one, and whether tampering is found.
 *
 * <p>Needs a PostgreSQL of its own, named by {@code SEKISHO_BENCH_URL}, {@code _USER} and {@code _PASSWORD}; the command
 * {@code ./sekisho bench ledger} starts one with {@code fsync} and {@code synchronous_commit} on.
 */
public final class LedgerBench {

    private static final String USAGE =
            "[--seconds 20] [--writers 64] [--rate 3000] [--tamper 10000] [--seed 1] [--json FILE]";

    private LedgerBench() {}

    public static void main(String[] args) throws IOException {
        Measurement.main(() -> measure(Options.of(args, USAGE)));
        // Threads of the transaction manager and of Kafka's client outlive what they served.
        System.exit(0);
    }

    private static void measure(Options options) throws IOException {
        int tamper = Integer.parseInt(options.or("tamper", "10000"));
        Map<String, Object> figures = new LinkedHashMap<>();
        try {
            speed(options, figures);
            if (tamper > 0) {
                figures.putAll(tampering(tamper, Long.parseLong(options.or("seed", "1"))));
            }
        } catch (SQLException broken) {
            throw new IOException("the database does not do what it should", broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stopped);
        }
        Report.print("ledger", figures, options);
    }

    private static void speed(Options options, Map<String, Object> figures)
            throws IOException, SQLException, InterruptedException {
        double seconds = positive(options, "seconds", "20");
        int writers = (int) positive(options, "writers", "64");
        double rate = positive(options, "rate", "3000");
        Path folder = Files.createTempDirectory("ledger-bench");
        try (LedgerUnderTest ledger = open(folder)) {
            figures.put("processors", Runtime.getRuntime().availableProcessors());
            figures.put(
                    "load average", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
            figures.put("writers", writers);
            Report.progress("warming up …");
            saturated("warm-up", ledger, ledger.together, writers, seconds / 2, new LinkedHashMap<>());
            Report.progress("each verdict in a transaction of its own, %d writers …", writers);
            saturated("alone", ledger, ledger.alone, writers, seconds / 2, figures);
            Report.progress("verdicts committed together, %d writers …", writers);
            saturated("together", ledger, ledger.together, writers, seconds, figures);
            Report.progress("open loop at %,.0f verdicts a second …", rate);
            figures.putAll(new Inclusion(ledger, rate, seconds).measure());
            TamperBench.empty(ledger);
        } finally {
            Report.delete(folder);
        }
    }

    /** A small ledger of its own, with a key and published heads of its own. */
    private static Map<String, Object> tampering(int trials, long seed) throws IOException, SQLException {
        Path folder = Files.createTempDirectory("ledger-bench");
        try (LedgerUnderTest ledger = open(folder)) {
            return new TamperBench(ledger, folder, trials, seed).run();
        } finally {
            Report.delete(folder);
        }
    }

    private static LedgerUnderTest open(Path folder) throws SQLException {
        String url = System.getenv("SEKISHO_BENCH_URL");
        if (url == null) {
            throw new IllegalArgumentException("SEKISHO_BENCH_URL names no database; run ./sekisho bench ledger");
        }
        return new LedgerUnderTest(
                url, System.getenv("SEKISHO_BENCH_USER"), System.getenv("SEKISHO_BENCH_PASSWORD"), folder);
    }

    private static void saturated(
            String name,
            LedgerUnderTest ledger,
            Transactions transactions,
            int writers,
            double seconds,
            Map<String, Object> figures) {
        SampleVerdicts samples = new SampleVerdicts();
        AtomicLong failed = new AtomicLong();
        long size = ledger.leaves.head().size();
        Cpu before = Cpu.now();
        Arrivals.Done done = Arrivals.saturated(writers, seconds, number -> {
            Reached reached = samples.next(number);
            try {
                ledger.keep(transactions, List.of(reached));
            } catch (RuntimeException lost) {
                failed.incrementAndGet();
            }
        });
        long durable = ledger.leaves.head().size() - size;
        if (durable != done.count() - failed.get()) {
            throw new IllegalStateException(done.count() + " kept, but " + durable + " leaves are there");
        }
        figures.put(name + " leaves/s", durable / done.seconds());
        figures.put(name + " failed", failed.get());
        Cpu spent = Cpu.now().since(before, durable);
        figures.put(name + " CPU us/leaf", spent.ownMicros() + spent.databaseMicros());
        figures.put(name + " thereof PostgreSQL", spent.databaseMicros());
    }

    private static double positive(Options options, String name, String otherwise) {
        double value = Double.parseDouble(options.or(name, otherwise));
        if (value <= 0) {
            throw new IllegalArgumentException("--" + name + " must be greater than 0");
        }
        return value;
    }
}
