package sekisho.inference.meaning;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import sekisho.contracts.Language;

/**
 * What questions mean, as long as there is time for it: one question at a time, no more than a share of one core over
 * time, and never a wait of more than {@link #WAIT}. What was read lately is remembered. Under load words decide alone.
 */
public final class TimelyMeanings implements QuestionMeanings {

    /** Longest wait for another question's turn. */
    static final Duration WAIT = Duration.ofMillis(4);

    /** Part of one core that reading questions may take over time. */
    static final double SHARE = 0.25;

    /** Time that may be saved up while nobody asks. */
    static final Duration SAVED_MAX = Duration.ofSeconds(1);

    /** Questions remembered, each about half a kilobyte. */
    static final int REMEMBERED_MAX = 2_048;

    private final EmbeddingModels models;
    private final LongSupplier nanos;
    private final Semaphore turn = new Semaphore(1);
    private final LongAdder read = new LongAdder();
    private final LongAdder remembered = new LongAdder();
    private final LongAdder skipped = new LongAdder();
    private final Map<String, Asked> lately = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Asked> eldest) {
            return size() > REMEMBERED_MAX;
        }
    });
    private double saved = SAVED_MAX.toNanos();
    private long lookedAt;
    private volatile long askedAt;

    /** @param nanos a clock that only moves forward, as {@link System#nanoTime} */
    public TimelyMeanings(EmbeddingModels models, LongSupplier nanos) {
        this.models = models;
        this.nanos = nanos;
        lookedAt = nanos.getAsLong();
        askedAt = lookedAt - TimeUnit.DAYS.toNanos(1);
    }

    @Override
    public Optional<Asked> of(Language language, String question) {
        askedAt = nanos.getAsLong();
        if (models.nameFor(language).isEmpty()) {
            return Optional.empty();
        }
        String key = language.code() + question;
        Asked known = lately.get(key);
        if (known != null) {
            remembered.increment();
            return Optional.of(known);
        }
        Optional<Asked> asked = models.ready(language).flatMap(model -> inTurn(model, question));
        asked.ifPresentOrElse(
                it -> {
                    read.increment();
                    lately.put(key, it);
                },
                skipped::increment);
        return asked;
    }

    private Optional<Asked> inTurn(EmbeddingModel model, String question) {
        if (!acquired()) {
            return Optional.empty();
        }
        try {
            long began = nanos.getAsLong();
            saved = Math.min(SAVED_MAX.toNanos(), saved + SHARE * (began - lookedAt));
            lookedAt = began;
            if (saved <= 0) {
                return Optional.empty();
            }
            Asked asked = new Asked(model.name(), model.question(question));
            saved -= nanos.getAsLong() - began;
            return Optional.of(asked);
        } finally {
            turn.release();
        }
    }

    private boolean acquired() {
        try {
            return turn.tryAcquire(WAIT.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** True if somebody asked within this time: whoever works in the background makes room. */
    public boolean askedWithin(Duration time) {
        return nanos.getAsLong() - askedAt < time.toNanos();
    }

    /** Questions read by a model so far. */
    public long read() {
        return read.sum();
    }

    /** Questions whose direction was remembered so far. */
    public long remembered() {
        return remembered.sum();
    }

    /** Questions left to words alone for want of time or of a loaded model. */
    public long skipped() {
        return skipped.sum();
    }
}
