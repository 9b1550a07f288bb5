package sekisho.inference;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import sekisho.contracts.Limits;
import sekisho.contracts.Region;
import sekisho.contracts.Topics;
import sekisho.doors.kafka.KafkaSettings;
import sekisho.inference.concept.LiveGlossary;
import sekisho.inference.draft.Engine;
import sekisho.inference.embedding.OnnxModels;
import sekisho.inference.kafka.Presence;
import sekisho.inference.kafka.Streams;
import sekisho.inference.lucene.LuceneKnowledge;
import sekisho.inference.lucene.LuceneLexicon;
import sekisho.inference.lucene.LuceneRetriever;
import sekisho.inference.lucene.LuceneWords;
import sekisho.inference.meaning.EmbeddingModels;
import sekisho.inference.meaning.EmbeddingPassages;
import sekisho.inference.meaning.QuestionMeanings;
import sekisho.inference.meaning.TimelyMeanings;
import sekisho.inference.resources.BroughtConcepts;

/** Puts the service together: knowledge, engine, streams, and what health asks of them. */
@Singleton
public final class InferenceWiring {

    private static final String SERVICE = "inference-service";

    /** So long after a question, embedding takes half of its time only. */
    private static final Duration MAKE_ROOM = Duration.ofSeconds(1);

    /** The engine over an index in this folder, by words alone; for tests and benches. */
    public static Engine engine(Path folder, int depth) {
        return engine(folder, depth, EmbeddingModels.NONE, QuestionMeanings.SILENT);
    }

    /** The engine over an index in this folder, with the parts the service runs; for the benches as well. */
    public static Engine engine(Path folder, int depth, EmbeddingModels models, QuestionMeanings meanings) {
        LuceneKnowledge knowledge =
                LuceneKnowledge.in(folder, new LiveGlossary(BroughtConcepts.all(), new LuceneWords()), models);
        return Engine.extractive(
                knowledge,
                new LuceneRetriever(knowledge, meanings, depth),
                new LuceneLexicon(),
                InstantSource.system());
    }

    @Produces
    @Singleton
    OnnxModels models(MeterRegistry meters) {
        return new OnnxModels(meters);
    }

    void close(@Disposes OnnxModels models) {
        models.close();
    }

    @Produces
    @Singleton
    TimelyMeanings meanings(OnnxModels models, MeterRegistry meters) {
        TimelyMeanings meanings = new TimelyMeanings(models, System::nanoTime);
        counter("read", meanings, TimelyMeanings::read, meters);
        counter("remembered", meanings, TimelyMeanings::remembered, meters);
        counter("skipped", meanings, TimelyMeanings::skipped, meters);
        return meanings;
    }

    private static void counter(
            String outcome, TimelyMeanings meanings, ToDoubleFunction<TimelyMeanings> count, MeterRegistry meters) {
        FunctionCounter.builder("sekisho.question.meanings", meanings, count)
                .tag("outcome", outcome)
                .description("questions by what became of reading their meaning")
                .register(meters);
    }

    @Produces
    @Singleton
    Engine engine(InferenceConfig config, OnnxModels models, TimelyMeanings meanings, MeterRegistry meters) {
        Engine engine = engine(config.dataDir().resolve("index"), Limits.CANDIDATES_TOLD_MAX, models, meanings);
        Gauge.builder("sekisho.passages", engine.knowledge(), knowledge -> knowledge.size())
                .description("passage versions visible to searches")
                .register(meters);
        return engine;
    }

    @Produces
    @Singleton
    @Startup
    Streams streams(
            InferenceConfig config, Engine engine, OnnxModels models, TimelyMeanings meanings, MeterRegistry meters) {
        EmbeddingPassages embedding =
                new EmbeddingPassages(models, engine.knowledge()::knows, () -> meanings.askedWithin(MAKE_ROOM));
        return new Streams(
                        new KafkaSettings(config.kafka(), SERVICE),
                        Region.of(config.region()),
                        config.inference().replica(),
                        config.inference().draftsAtOnce(),
                        engine,
                        embedding,
                        meters)
                .start();
    }

    /** The index closes after what writes to it, in whatever order the beans are destroyed. */
    void close(@Disposes Streams streams, Engine engine) {
        streams.close();
        engine.knowledge().close();
    }

    @Produces
    @Singleton
    Presence presence(InferenceConfig config) {
        Region region = Region.of(config.region());
        return new Presence(
                config.kafka(),
                List.of(
                        Topics.QUESTION_ASKED.in(region),
                        Topics.ANSWER_DRAFTED.in(region),
                        Topics.PASSAGE_PUBLISHED.in(region),
                        Topics.PASSAGE_EMBEDDED.in(region),
                        Topics.CONCEPT_PUBLISHED.everywhere(),
                        Topics.MODEL_RELEASED.everywhere()));
    }

    @Produces
    @Singleton
    @Readiness
    HealthCheck knowledgeable(Streams streams, Engine engine) {
        return () -> HealthCheckResponse.named("index caught up")
                .status(streams.knowledgeable() && streams.healthy())
                .withData("passages", engine.knowledge().size())
                .withData("embeds", streams.embeds())
                .withData("release", engine.policies().current().release())
                .build();
    }

    @Produces
    @Singleton
    @Readiness
    HealthCheck topics(Presence presence) {
        return () -> HealthCheckResponse.named("topics there")
                .status(presence.complete())
                .build();
    }
}
