package sekisho.inference.bench;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import sekisho.contracts.Language;
import sekisho.contracts.Passage;
import sekisho.doors.bench.Report;
import sekisho.inference.embedding.OnnxModels;
import sekisho.inference.knowledge.Knowledge;
import sekisho.inference.meaning.EmbeddingModel;
import sekisho.inference.meaning.EmbeddingModels;
import sekisho.inference.meaning.Meaning;
import sekisho.inference.meaning.QuestionMeanings;

/** The models of the house behind caches on disk, without any budget of time. */
final class CachedModels implements EmbeddingModels, AutoCloseable {

    private static final int TELL_EVERY = 1_000;
    private static final int LEARN_AT_ONCE = 500;

    private final OnnxModels models = new OnnxModels(new SimpleMeterRegistry());
    private final Map<Language, VectorCache> caches = new EnumMap<>(Language.class);
    private final Path folder;

    /** @param folder of the caches; made if it is missing */
    CachedModels(Path folder) {
        this.folder = folder;
    }

    @Override
    public Optional<String> nameFor(Language language) {
        return models.nameFor(language);
    }

    @Override
    public Optional<EmbeddingModel> ready(Language language) {
        return awaited(language);
    }

    @Override
    public synchronized Optional<EmbeddingModel> awaited(Language language) {
        return models.nameFor(language)
                .map(_ -> caches.computeIfAbsent(
                        language, it -> VectorCache.of(models.awaited(it).orElseThrow(), folder)));
    }

    /** What every question means, however long it takes. */
    QuestionMeanings questions() {
        return (language, text) ->
                awaited(language).map(model -> new QuestionMeanings.Asked(model.name(), model.question(text)));
    }

    /** Teaches what these passages mean; returns the number of texts embedded now, the others were known. */
    int teach(Knowledge knowledge, Collection<Passage> passages) {
        int before = embedded();
        Map<String, Meaning> batch = new LinkedHashMap<>();
        int read = 0;
        for (Passage passage : passages) {
            if (++read % TELL_EVERY == 0) {
                Report.progress("%,d of %,d passages embedded", read, passages.size());
            }
            awaited(passage.language()).filter(_ -> !passage.text().isBlank()).ifPresent(model -> {
                Meaning meaning = new Meaning(model.name(), passage.digest(), model.passage(passage.text()));
                batch.put(meaning.key(), meaning);
            });
            if (batch.size() >= LEARN_AT_ONCE) {
                knowledge.learn(batch.values());
                batch.clear();
            }
        }
        knowledge.learn(batch.values());
        knowledge.refresh();
        return embedded() - before;
    }

    private synchronized int embedded() {
        return caches.values().stream().mapToInt(VectorCache::embedded).sum();
    }

    @Override
    public synchronized void close() {
        caches.values().forEach(VectorCache::close);
        models.close();
    }
}
