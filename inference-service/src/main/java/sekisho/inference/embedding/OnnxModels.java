package sekisho.inference.embedding;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import sekisho.contracts.Language;
import sekisho.inference.meaning.EmbeddingModel;
import sekisho.inference.meaning.EmbeddingModels;

/** The encoders that come with the house, each loaded when it is first asked for. A failure to load is final. */
public final class OnnxModels implements EmbeddingModels, AutoCloseable {

    private static final Logger LOG = Logger.getLogger(OnnxModels.class);

    private static final long KIB = 1024;

    private final Map<Language, BgeSmall> specs = new EnumMap<>(Language.class);
    private final Map<Language, CompletableFuture<OnnxModel>> models = new ConcurrentHashMap<>();
    private final MeterRegistry meters;
    private final ExecutorService loader = Executors.newSingleThreadExecutor(Thread.ofPlatform()
            .daemon()
            .priority(Thread.MIN_PRIORITY)
            .name("embedding-loader")
            .factory());

    public OnnxModels(MeterRegistry meters) {
        this.meters = meters;
        for (BgeSmall spec : BgeSmall.values()) {
            specs.put(spec.language(), spec);
        }
    }

    @Override
    public Optional<String> nameFor(Language language) {
        return Optional.ofNullable(specs.get(language)).map(BgeSmall::title);
    }

    @Override
    public Optional<EmbeddingModel> ready(Language language) {
        return loading(language)
                .filter(CompletableFuture::isDone)
                .filter(model -> !model.isCompletedExceptionally())
                .map(CompletableFuture::join);
    }

    @Override
    public Optional<EmbeddingModel> awaited(Language language) {
        try {
            return loading(language).map(CompletableFuture::join);
        } catch (CompletionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }

    private Optional<CompletableFuture<OnnxModel>> loading(Language language) {
        BgeSmall spec = specs.get(language);
        return spec == null
                ? Optional.empty()
                : Optional.of(
                        models.computeIfAbsent(language, _ -> CompletableFuture.supplyAsync(() -> load(spec), loader)));
    }

    private OnnxModel load(BgeSmall spec) {
        try {
            return meters.timer("sekisho.embedding.load", "modelId", spec.title())
                    .record(() -> OnnxModel.load(spec));
        } catch (IllegalStateException missing) {
            LOG.warnf("modelId=%s cannot be loaded (%s): words decide alone", spec.title(), missing.getCause());
            throw missing;
        }
    }

    /** Memory of this process that is not swapped out, native memory included; 0 where the system does not tell. */
    private static long residentBytes() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .sum()
                    * KIB;
        } catch (IOException | UncheckedIOException elsewhere) {
            return 0;
        }
    }

    /** Nobody may embed any more. */
    @Override
    public void close() {
        loader.shutdown();
        models.values().stream()
                .filter(model -> model.isDone() && !model.isCompletedExceptionally())
                .forEach(model -> model.join().close());
    }
}
