package sekisho.inference.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import sekisho.contracts.ConceptPublished;
import sekisho.contracts.ModelReleased;
import sekisho.contracts.PassageEmbedded;
import sekisho.contracts.PassagePublished;
import sekisho.contracts.QuestionAsked;
import sekisho.contracts.Region;
import sekisho.contracts.Topics;
import sekisho.doors.kafka.DeadLetters;
import sekisho.doors.kafka.FactConsumer;
import sekisho.doors.kafka.FactProducer;
import sekisho.doors.kafka.KafkaSettings;
import sekisho.doors.kafka.Origin;
import sekisho.doors.kafka.Subscription;
import sekisho.inference.draft.Engine;
import sekisho.inference.meaning.EmbeddingPassages;

/** The streams in and out, started and stopped in the right order: first what is known, then questions, then the work that
 * can wait. */
public final class Streams implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Streams.class);
    private static final Duration LOOK_EVERY = Duration.ofMillis(20);
    private static final Duration WATCH_EVERY = Duration.ofSeconds(1);

    private final FactProducer producer;
    private final Keeping keeping;
    private final QuestionListener questions;
    private final FactConsumer<PassagePublished> passagesIn;
    private final FactConsumer<ModelReleased> releasesIn;
    private final FactConsumer<QuestionAsked> questionsIn;
    private final FactConsumer<PassageEmbedded> meaningsIn;
    private final FactConsumer<PassagePublished> embeddingIn;
    private final FactConsumer<ConceptPublished> conceptsIn;
    private final Rereading rereading;
    private final EmbeddingPassages embedding;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread waiting = Thread.ofVirtual().unstarted(this::startWhenKnowledgeable);

    /**
     * @param replica stable name of this replica in the region's group
     * @param atOnce most questions drafted at the same time
     * @param embedding reads what passages mean, when it falls to this replica
     */
    public Streams(
            KafkaSettings settings,
            Region region,
            String replica,
            int atOnce,
            Engine engine,
            EmbeddingPassages embedding,
            MeterRegistry meters) {
        this.embedding = embedding;
        producer = new FactProducer(settings, InstantSource.system());
        DeadLetters deadLetters = new DeadLetters(producer, meters);
        String published = Topics.PASSAGE_PUBLISHED.in(region);
        String embedded = Topics.PASSAGE_EMBEDDED.in(region);
        keeping = new Keeping(
                engine.knowledge(), new Origin(settings.bootstrapServers(), List.of(published, embedded))::identity);
        questions = new QuestionListener(region, engine.drafting(), producer, meters, atOnce);
        passagesIn = new FactConsumer<>(
                settings,
                new Subscription.Replay(List.of(published), () -> keeping.resumeFrom(published)),
                PassagePublished.class,
                new PassageListener(region, engine.knowledge(), keeping),
                deadLetters,
                meters);
        releasesIn = releases(settings, engine, deadLetters, meters);
        questionsIn = new FactConsumer<>(
                settings,
                new Subscription.Group(
                        "inference." + region.suffix(), replica, List.of(Topics.QUESTION_ASKED.in(region))),
                QuestionAsked.class,
                questions,
                deadLetters,
                meters);
        meaningsIn = new FactConsumer<>(
                settings,
                new Subscription.Replay(List.of(embedded), () -> keeping.resumeFrom(embedded)),
                PassageEmbedded.class,
                new MeaningListener(region, engine.knowledge(), keeping),
                deadLetters,
                meters);
        conceptsIn = concepts(settings, engine, deadLetters, meters);
        keeping.lettingStartOver(List.of(published, embedded), () -> {
            passagesIn.startAgain();
            meaningsIn.startAgain();
        });
        rereading = new Rereading(engine.knowledge(), conceptsIn::caughtUp);
        embeddingIn = new FactConsumer<>(
                settings,
                new Subscription.Group(
                        "inference-embedding." + region.suffix() + "." + embedding.edition(),
                        replica,
                        List.of(published),
                        EmbeddingListener.AT_ONCE),
                PassagePublished.class,
                new EmbeddingListener(region, embedding, producer, meters),
                deadLetters,
                meters);
    }

    private static FactConsumer<ModelReleased> releases(
            KafkaSettings settings, Engine engine, DeadLetters deadLetters, MeterRegistry meters) {
        return new FactConsumer<>(
                settings,
                new Subscription.Replay(List.of(Topics.MODEL_RELEASED.everywhere()), Map::of),
                ModelReleased.class,
                new ReleaseListener(engine.policies()),
                deadLetters,
                meters);
    }

    private static FactConsumer<ConceptPublished> concepts(
            KafkaSettings settings, Engine engine, DeadLetters deadLetters, MeterRegistry meters) {
        return new FactConsumer<>(
                settings,
                new Subscription.Replay(List.of(Topics.CONCEPT_PUBLISHED.everywhere()), Map::of),
                ConceptPublished.class,
                new ConceptListener(engine.knowledge()),
                deadLetters,
                meters);
    }

    /** Starts to read; questions wait on their topic until {@link #knowledgeable()}. */
    public Streams start() {
        keeping.start();
        conceptsIn.start();
        passagesIn.start();
        rereading.start();
        meaningsIn.start();
        releasesIn.start();
        waiting.start();
        return this;
    }

    /** True once every passage and release told before the start is in use. */
    public boolean knowledgeable() {
        return passagesIn.caughtUp() && keeping.visible() && releasesIn.caughtUp();
    }

    /**
     * True unless a stream keeps failing that answers cannot do without, or the index takes nothing in: words decide where
     * meanings are missing.
     */
    public boolean healthy() {
        return passagesIn.healthy() && releasesIn.healthy() && questionsIn.healthy() && keeping.healthy();
    }

    /** False once this replica has left reading what passages mean to others, because its encoders cannot be loaded. */
    public boolean embeds() {
        return embedding.able();
    }

    private void startWhenKnowledgeable() {
        boolean asking = false;
        try {
            while (!stop.await(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                if (knowledgeable() && !asking) {
                    questionsIn.start();
                    asking = true;
                }
                if (asking && meaningsIn.caughtUp()) {
                    embed();
                    return;
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** A replica that cannot embed leaves the group, so that its part of the topic falls to one that can. */
    private void embed() throws InterruptedException {
        embeddingIn.start();
        while (!stop.await(WATCH_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
            if (!embedding.able()) {
                LOG.error("the encoders cannot be loaded here: passages are left to other replicas to embed");
                embeddingIn.close();
                return;
            }
        }
    }

    /** Stops reading, lets running drafts finish, commits the index, and leaves. */
    @Override
    public void close() {
        stop.countDown();
        join(waiting);
        embeddingIn.close();
        questionsIn.close();
        questions.close();
        rereading.close();
        conceptsIn.close();
        meaningsIn.close();
        passagesIn.close();
        keeping.close();
        releasesIn.close();
        producer.close();
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
