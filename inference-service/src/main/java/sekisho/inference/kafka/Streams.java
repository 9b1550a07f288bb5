package sekisho.inference.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import sekisho.contracts.ModelReleased;
import sekisho.contracts.PassagePublished;
import sekisho.contracts.QuestionAsked;
import sekisho.contracts.Region;
import sekisho.contracts.Topics;
import sekisho.doors.kafka.DeadLetters;
import sekisho.doors.kafka.FactConsumer;
import sekisho.doors.kafka.FactProducer;
import sekisho.doors.kafka.KafkaSettings;
import sekisho.doors.kafka.Subscription;
import sekisho.inference.draft.Engine;

/** The three streams in and the one out, started and stopped in the right order. */
public final class Streams implements AutoCloseable {

    private static final Duration LOOK_EVERY = Duration.ofMillis(20);

    private final FactProducer producer;
    private final PassageListener passages;
    private final QuestionListener questions;
    private final FactConsumer<PassagePublished> passagesIn;
    private final FactConsumer<ModelReleased> releasesIn;
    private final FactConsumer<QuestionAsked> questionsIn;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread waiting = Thread.ofVirtual().unstarted(this::startQuestionsWhenKnowledgeable);

    /**
     * @param replica stable name of this replica in the region's group
     * @param atOnce most questions drafted at the same time
     */
    public Streams(
            KafkaSettings settings, Region region, String replica, int atOnce, Engine engine, MeterRegistry meters) {
        producer = new FactProducer(settings, InstantSource.system());
        DeadLetters deadLetters = new DeadLetters(producer, meters);
        passages = new PassageListener(region, engine.knowledge());
        questions = new QuestionListener(region, engine.drafting(), producer, meters, atOnce);
        passagesIn = new FactConsumer<>(
                settings,
                new Subscription.Replay(List.of(Topics.PASSAGE_PUBLISHED.in(region)), passages::resumeFrom),
                PassagePublished.class,
                passages,
                deadLetters,
                meters);
        releasesIn = new FactConsumer<>(
                settings,
                new Subscription.Replay(List.of(Topics.MODEL_RELEASED.everywhere()), Map::of),
                ModelReleased.class,
                new ReleaseListener(engine.policies()),
                deadLetters,
                meters);
        questionsIn = new FactConsumer<>(
                settings,
                new Subscription.Group(
                        "inference." + region.suffix(), replica, List.of(Topics.QUESTION_ASKED.in(region))),
                QuestionAsked.class,
                questions,
                deadLetters,
                meters);
    }

    /** Starts to read; questions wait on their topic until {@link #knowledgeable()}. */
    public Streams start() {
        passages.start();
        passagesIn.start();
        releasesIn.start();
        waiting.start();
        return this;
    }

    /** True once every passage and release told before the start is in use. */
    public boolean knowledgeable() {
        return passagesIn.caughtUp() && passages.visible() && releasesIn.caughtUp();
    }

    /** True unless a stream keeps failing. */
    public boolean healthy() {
        return passagesIn.healthy() && releasesIn.healthy() && questionsIn.healthy();
    }

    private void startQuestionsWhenKnowledgeable() {
        try {
            while (!stop.await(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                if (knowledgeable()) {
                    questionsIn.start();
                    return;
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stops reading, lets running drafts finish, commits the index, and leaves. */
    @Override
    public void close() {
        stop.countDown();
        join(waiting);
        questionsIn.close();
        questions.close();
        passagesIn.close();
        passages.close();
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
