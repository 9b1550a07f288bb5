package sekisho.verification.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import sekisho.doors.bench.Report;
import sekisho.verification.http.LedgerViews;
import sekisho.verification.ledger.Checkpoint;
import sekisho.verification.ledger.Entry;
import sekisho.verification.verdict.Reached;

/**
 * Random tampering with a small ledger and with exports of it, and untouched ones between: does the offline verifier, with
 * the public key and heads kept outside, object to each of the first and to none of the second?
 */
final class TamperBench {

    private static final int HISTORY = 120;
    private static final int TOLD_EVERY = 500;
    private static final int MISSED_SHOWN = 5;

    private final LedgerUnderTest ledger;
    private final Path folder;
    private final int trials;
    private final Random chance;
    private final OfflineVerifier verifier = OfflineVerifier.ofTheLauncher();
    private final BiConsumer<UnaryOperator<String>, Path> exporter = OfflineVerifier.exporter();
    private final SampleVerdicts samples = new SampleVerdicts();
    private final Set<Long> sizes = new TreeSet<>();
    private final List<String> heads = new ArrayList<>();
    private final Map<Forgery, int[]> found = new EnumMap<>(Forgery.class);
    private final List<String> missed = new ArrayList<>();
    private int refused;

    TamperBench(LedgerUnderTest ledger, Path folder, int trials, long seed) {
        this.ledger = ledger;
        this.folder = folder;
        this.trials = trials;
        this.chance = new Random(seed);
    }

    Map<String, Object> run() throws IOException, SQLException {
        Report.progress("a ledger of %d entries, untouched checks …", HISTORY);
        int untouched = Math.max(50, trials / 10);
        int alarms = untouched(untouched);
        Report.progress("%,d tamperings …", trials);
        List<String> history = ledger.leaves.from(0, Integer.MAX_VALUE).stream()
                .map(Entry.Placed::canonical)
                .toList();
        Path clean = export("clean", paths());
        for (int trial = 0; trial < trials; trial++) {
            tamper(trial, history, clean);
            if ((trial + 1) % TOLD_EVERY == 0) {
                Report.progress("%,d of %,d, %d missed", trial + 1, trials, missed.size());
            }
        }
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("untouched checked", untouched);
        figures.put("false alarms", alarms);
        figures.put("tampered", trials);
        found.forEach((kind, count) -> figures.put(
                "  " + kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '), count[0] + " of " + count[1]));
        figures.put("found at export", refused);
        figures.put("missed", missed.size());
        missed.stream().limit(MISSED_SHOWN).forEach(trial -> figures.put("missed: " + trial, ""));
        return figures;
    }

    /** Grows the ledger and checks it again and again, against all heads kept outside or some of them. */
    private int untouched(int times) throws IOException {
        int alarms = 0;
        for (int time = 0; time < times; time++) {
            if (ledger.leaves.head().size() < HISTORY && (time < 2 || chance.nextInt(3) == 0)) {
                grow(1 + chance.nextInt(9));
            }
            Path bundle = export("untouched", paths());
            List<String> objections = verifier.objections(bundle, ledger.key.verifier(), outside(chance.nextBoolean()));
            if (!objections.isEmpty()) {
                alarms++;
                Report.progress("false alarm: %s", objections);
            }
        }
        while (ledger.leaves.head().size() < HISTORY) {
            grow(1 + chance.nextInt(9));
        }
        return alarms;
    }

    private void grow(int by) {
        List<Reached> more = new ArrayList<>();
        for (int i = 0; i < by; i++) {
            more.add(samples.next(chance.nextInt(1_000)));
        }
        ledger.keep(ledger.together, more);
        Checkpoint.Signed head = ledger.sign();
        ledger.publish();
        sizes.add(head.checkpoint().size());
        heads.add(head.note());
    }

    private LedgerPaths paths() {
        return new LedgerPaths(new LedgerViews(ledger.leaves, ledger.checkpoints), ledger.signing);
    }

    /** What somebody outside has kept: every head, or the last one alone. */
    private Path outside(boolean all) throws IOException {
        Path file = folder.resolve("outside");
        if (all) {
            Files.copy(
                    folder.resolve(sekisho.verification.file.CheckpointFile.NAME),
                    file,
                    StandardCopyOption.REPLACE_EXISTING);
        } else {
            Files.writeString(file, heads.getLast());
        }
        return file;
    }

    private Path export(String name, UnaryOperator<String> read) throws IOException {
        Path bundle = folder.resolve(name);
        if (Files.exists(bundle)) {
            Report.delete(bundle);
        }
        exporter.accept(read, bundle);
        return bundle;
    }

    private void tamper(int trial, List<String> history, Path clean) throws IOException, SQLException {
        Forgery forgery = Forgery.values()[trial % Forgery.values().length];
        Tracks tracks = Tracks.values()[chance.nextInt(Tracks.values().length)];
        boolean renumber = chance.nextBoolean();
        List<String> forged = new ArrayList<>(history);
        while (forged.equals(history)) {
            forgery.apply(forged, chance);
        }
        List<String> written = renumber ? Forgery.renumbered(forged) : forged;
        Path outside = outside(chance.nextBoolean());
        boolean seen = tracks.inDatabase()
                ? inDatabase(written, tracks, outside)
                : !objections(ForgedBundle.of(clean, folder.resolve("forged"), written, tracks), outside)
                        .isEmpty();
        int[] count = found.computeIfAbsent(forgery, _ -> new int[2]);
        count[0] += seen ? 1 : 0;
        count[1]++;
        if (!seen) {
            missed.add("trial " + trial + " " + forgery + " " + tracks + (renumber ? " renumbered" : ""));
        }
    }

    private boolean inDatabase(List<String> written, Tracks tracks, Path outside) throws SQLException, IOException {
        try (Connection connection = ledger.database().getConnection()) {
            connection.setAutoCommit(false);
            try {
                ForgedDatabase database = new ForgedDatabase(connection, ledger.key);
                database.write(written, tracks, sizes);
                return !objections(export("forged", database.paths()), outside).isEmpty();
            } catch (IllegalStateException | IllegalArgumentException damaged) {
                refused++;
                return true;
            } finally {
                connection.rollback();
            }
        }
    }

    private List<String> objections(Path bundle, Path outside) {
        return verifier.objections(bundle, ledger.key.verifier(), outside);
    }

    /** Empties the tables of a measurement before. */
    static void empty(LedgerUnderTest ledger) throws SQLException {
        try (Connection connection = ledger.database().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("truncate ledger_leaf, ledger_node, verdict, outbox, checkpoint");
            statement.execute("update ledger_head set size = 0, roots = ''");
        }
    }
}
