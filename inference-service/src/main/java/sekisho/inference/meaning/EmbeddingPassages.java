package sekisho.inference.meaning;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiPredicate;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import sekisho.contracts.Passage;

/**
 * The use case: passages in, out come the meanings of those texts that nobody has told yet. A text is read once, even if
 * telling its meaning fails and is tried again. Used by one thread.
 */
public final class EmbeddingPassages {

    /** Meanings kept until the knowledge shows them. */
    private static final int KEPT_MAX = 4_096;

    /** Longest rest between two texts while questions are being asked. */
    private static final Duration REST_MAX = Duration.ofMillis(50);

    private final EmbeddingModels models;
    private final BiPredicate<String, String> known;
    private final BooleanSupplier busy;
    private volatile boolean able = true;
    private final Map<String, Meaning> kept = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Meaning> eldest) {
            return size() > KEPT_MAX;
        }
    };

    /**
     * @param known true if the meaning of a model and a digest was told already
     * @param busy true while others need the machine more
     */
    public EmbeddingPassages(EmbeddingModels models, BiPredicate<String, String> known, BooleanSupplier busy) {
        this.models = models;
        this.known = known;
        this.busy = busy;
    }

    /** Stands for the models in use: whoever has other ones must read everything again. */
    public String edition() {
        return models.languages().stream()
                .map(language -> models.nameFor(language).orElseThrow())
                .collect(Collectors.joining("-"));
    }

    /**
     * The meanings to be told, one per text.
     *
     * @throws IllegalStateException if a model cannot be loaded
     */
    public List<Meaning> embed(Collection<Passage> passages) {
        Map<String, Meaning> told = new LinkedHashMap<>();
        for (Passage passage : passages) {
            Optional<String> model = models.nameFor(passage.language());
            if (model.isPresent() && !passage.text().isBlank() && !known.test(model.get(), passage.digest())) {
                Meaning meaning = kept.computeIfAbsent(Meaning.key(model.get(), passage.digest()), _ -> read(passage));
                told.put(meaning.key(), meaning);
            }
        }
        return new ArrayList<>(told.values());
    }

    /** False once a model could not be loaded: then nothing will be embedded here until the next start. */
    public boolean able() {
        return able;
    }

    private EmbeddingModel model(Passage passage) {
        try {
            return models.awaited(passage.language()).orElseThrow();
        } catch (IllegalStateException missing) {
            able = false;
            throw missing;
        }
    }

    private Meaning read(Passage passage) {
        EmbeddingModel model = model(passage);
        long began = System.nanoTime();
        Meaning meaning = new Meaning(model.name(), passage.digest(), model.passage(passage.text()));
        if (busy.getAsBoolean()) {
            LockSupport.parkNanos(Math.min(REST_MAX.toNanos(), System.nanoTime() - began));
        }
        return meaning;
    }
}
