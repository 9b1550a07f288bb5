package sekisho.verification.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import sekisho.verification.ledger.Checkpoint;
import sekisho.verification.ledger.Entry;
import sekisho.verification.ledger.Receipt;
import sekisho.verification.verdict.Reached;

/**
 * How long from the moment a verdict was meant to be kept until a signed and committed head covers its leaf; for some of
 * them until a receipt was drawn up whose proof the offline verifier has accepted. Heads are signed and published by the
 * service's own code at the service's own pace.
 */
final class Inclusion {

    private static final long SIGN_EVERY_MS = 100;
    private static final long PUBLISH_EVERY_MS = 1_000;
    private static final int ON_THEIR_WAY = 8_192;
    private static final int RECEIPTS_PER_HEAD = 4;

    private final LedgerUnderTest ledger;
    private final double rate;
    private final double seconds;
    private final OfflineVerifier verifier = OfflineVerifier.ofTheLauncher();
    private final Random chance = new Random(1);
    private final Map<String, Long> intended = new ConcurrentHashMap<>();
    private final List<Head> heads = new ArrayList<>();
    private final List<Double> receiptMillis = new ArrayList<>();
    private long wrong;

    Inclusion(LedgerUnderTest ledger, double rate, double seconds) {
        this.ledger = ledger;
        this.rate = rate;
        this.seconds = seconds;
    }

    private record Head(long size, long at) {}

    Map<String, Object> measure() throws InterruptedException, SQLException {
        long first = ledger.sign().checkpoint().size();
        heads.add(new Head(first, System.nanoTime()));
        SampleVerdicts samples = new SampleVerdicts();
        Cpu before = Cpu.now();
        Arrivals.Done done;
        CountDownLatch ended = new CountDownLatch(1);
        ScheduledExecutorService chores = Executors.newScheduledThreadPool(2);
        try {
            chores.scheduleWithFixedDelay(this::head, SIGN_EVERY_MS, SIGN_EVERY_MS, TimeUnit.MILLISECONDS);
            chores.scheduleWithFixedDelay(ledger::publish, PUBLISH_EVERY_MS, PUBLISH_EVERY_MS, TimeUnit.MILLISECONDS);
            done = Arrivals.open(rate, seconds, ON_THEIR_WAY, moment -> {
                Reached reached = samples.next(moment);
                intended.put(reached.fact().verdictId(), moment);
                ledger.keep(ledger.together, List.of(reached));
            });
            chores.schedule(ended::countDown, SIGN_EVERY_MS * 3, TimeUnit.MILLISECONDS);
            ended.await();
        } finally {
            chores.shutdown();
            chores.awaitTermination(10, TimeUnit.SECONDS);
        }
        head();
        Map<String, Object> figures = figures(first, done);
        Cpu spent = Cpu.now().since(before, done.count());
        figures.put("open loop CPU us/leaf", spent.ownMicros() + spent.databaseMicros());
        figures.put("open loop thereof PostgreSQL", spent.databaseMicros());
        return figures;
    }

    private synchronized void head() {
        Head last = heads.getLast();
        Checkpoint.Signed signed = ledger.sign();
        long size = signed.checkpoint().size();
        if (size == last.size()) {
            return;
        }
        heads.add(new Head(size, System.nanoTime()));
        for (int i = 0; i < RECEIPTS_PER_HEAD; i++) {
            long index = last.size() + chance.nextLong(size - last.size());
            Entry.Placed leaf = ledger.leaves.from(index, 1).getFirst();
            Receipt receipt = ledger.alone.inOne(
                    () -> ledger.receipts.of(leaf.verdictId()).orElseThrow());
            wrong += verifier.objections(receipt).isEmpty() ? 0 : 1;
            receiptMillis.add((System.nanoTime() - intended.get(leaf.verdictId())) / 1e6);
        }
    }

    private Map<String, Object> figures(long first, Arrivals.Done done) throws SQLException {
        double[] millis = covered(first);
        double[] receipts =
                receiptMillis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("open loop asked/s", rate);
        figures.put("open loop leaves/s", done.perSecond());
        figures.put("covered", millis.length);
        figures.put("inclusion p50 ms", at(millis, 0.50));
        figures.put("inclusion p99 ms", at(millis, 0.99));
        figures.put("inclusion max ms", at(millis, 1));
        figures.put("receipts verified", receipts.length);
        figures.put("receipts that fail", wrong);
        figures.put("receipt p50 ms", at(receipts, 0.50));
        figures.put("receipt p99 ms", at(receipts, 0.99));
        figures.put("heads signed", heads.size() - 1);
        return figures;
    }

    /** Per leaf, the time of the first committed head larger than its place. */
    private double[] covered(long first) throws SQLException {
        double[] millis = new double[intended.size()];
        int count = 0;
        int head = 0;
        try (Connection connection = ledger.database().getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select index, verdict_id from ledger_leaf where index >= ? order by index")) {
            statement.setLong(1, first);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    while (heads.get(head).size() <= rows.getLong(1)) {
                        head++;
                    }
                    millis[count++] = (heads.get(head).at() - intended.get(rows.getString(2))) / 1e6;
                }
            }
        }
        double[] all = Arrays.copyOf(millis, count);
        Arrays.sort(all);
        return all;
    }

    private static double at(double[] sorted, double share) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.min(sorted.length - 1, sorted.length * share)];
    }
}
