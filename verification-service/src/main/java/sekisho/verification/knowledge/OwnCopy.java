package sekisho.verification.knowledge;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import sekisho.contracts.Digests;
import sekisho.contracts.Lapse;
import sekisho.contracts.Passage;

/** One region's copy in memory. Thread-safe: one listener writes, many judges read. */
public final class OwnCopy implements Knowledge {

    private final Map<String, NavigableMap<Integer, Told>> versions = new ConcurrentHashMap<>();
    private final AtomicLong size = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private volatile CorpusName name = CorpusName.EMPTY;

    /**
     * Takes a provision over; one whose digest does not fit its text is refused, so that it can never be cited.
     *
     * @param toldOn the day it was published
     */
    public void take(Passage passage, LocalDate toldOn) {
        if (!Digests.sha256(passage.text()).equals(passage.digest())) {
            refused.incrementAndGet();
            return;
        }
        lock.lock();
        try {
            Told before = versions.computeIfAbsent(passage.id(), id -> new ConcurrentSkipListMap<>())
                    .put(passage.version(), new Told(passage, toldOn));
            if (before == null) {
                size.incrementAndGet();
            }
            name = (before == null ? name : name.without(before.passage())).with(passage);
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Optional<Passage> find(String passageId, int version) {
        return Optional.ofNullable(versions.get(passageId))
                .map(all -> all.get(version))
                .map(Told::passage);
    }

    @Override
    public Optional<Passage> inForce(String passageId, LocalDate day) {
        return Optional.ofNullable(versions.get(passageId)).stream()
                .flatMap(all -> all.values().stream())
                .map(Told::passage)
                .filter(passage -> passage.inForceOn(day))
                .max(Comparator.comparingInt(Passage::version));
    }

    @Override
    public Optional<Lapse> lapse(String passageId, int version) {
        NavigableMap<Integer, Told> all = versions.get(passageId);
        Told cited = all == null ? null : all.get(version);
        return Optional.ofNullable(cited)
                .flatMap(told -> Lapse.of(
                        told.passage(), all.values().stream().map(Told::passage).toList(), told.on()));
    }

    @Override
    public List<Passage> search(String words, LocalDate day, Set<String> jurisdictions, int limit) {
        Wording wording = Wording.of(words);
        return wording.isEmpty()
                ? List.of()
                : versions.keySet().stream()
                        .flatMap(id -> inForce(id, day).stream())
                        .filter(passage -> jurisdictions.isEmpty() || jurisdictions.contains(passage.jurisdiction()))
                        .map(passage -> new Hit(passage, wording.weight(passage)))
                        .filter(hit -> hit.weight() > 0)
                        .sorted(Comparator.comparingInt(Hit::weight)
                                .reversed()
                                .thenComparing(hit -> hit.passage().id()))
                        .limit(limit)
                        .map(Hit::passage)
                        .toList();
    }

    private record Hit(Passage passage, int weight) {}

    @Override
    public String corpus() {
        return name.hex();
    }

    /**
     * Waits until a version has arrived.
     *
     * @param patience the longest wait; zero only looks
     * @return what is left of the patience; zero when the version has not arrived in time
     */
    public Duration await(String passageId, int version, Duration patience) throws InterruptedException {
        long left = patience.toNanos();
        lock.lock();
        try {
            while (find(passageId, version).isEmpty() && left > 0) {
                left = grown.awaitNanos(left);
            }
            return Duration.ofNanos(Math.max(0, left));
        } finally {
            lock.unlock();
        }
    }

    /** Versions held. */
    public long size() {
        return size.get();
    }

    /** Versions refused because text and digest do not belong together. */
    public long refused() {
        return refused.get();
    }

    /** A version as it was last told. */
    private record Told(Passage passage, LocalDate on) {}
}
