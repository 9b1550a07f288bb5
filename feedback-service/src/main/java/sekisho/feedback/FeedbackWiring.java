package sekisho.feedback;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.InstantSource;
import javax.sql.DataSource;
import sekisho.contracts.AnswerDrafted;
import sekisho.contracts.Topics;
import sekisho.doors.kafka.DeadLetters;
import sekisho.doors.kafka.FactConsumer;
import sekisho.doors.kafka.FactProducer;
import sekisho.doors.kafka.KafkaSettings;
import sekisho.doors.kafka.Subscription;
import sekisho.doors.postgres.Inbox;
import sekisho.doors.postgres.Outbox;
import sekisho.doors.postgres.OutboxRelay;
import sekisho.feedback.intake.Opinions;
import sekisho.feedback.intake.QuestionFiles;
import sekisho.feedback.intake.Retention;
import sekisho.feedback.kafka.DraftListener;
import sekisho.feedback.preference.CollectingPair;
import sekisho.feedback.preference.Pairs;
import sekisho.feedback.preference.Preferences;
import sekisho.feedback.preference.Tallies;

/** What is connected to what. */
@Singleton
public final class FeedbackWiring {

    private static final String SERVICE = "feedback-service";

    @Produces
    @Singleton
    InstantSource clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    Retention retention(FeedbackConfig config) {
        return config.retention();
    }

    @Produces
    @Singleton
    KafkaSettings kafka(FeedbackConfig config) {
        return new KafkaSettings(config.kafka(), SERVICE);
    }

    @Produces
    @Singleton
    FactProducer producer(KafkaSettings kafka, InstantSource clock) {
        return new FactProducer(kafka, clock);
    }

    void close(@Disposes FactProducer producer) {
        producer.close();
    }

    @Produces
    @Singleton
    @Startup
    OutboxRelay relay(DataSource database, FactProducer producer, MeterRegistry meters) {
        return new OutboxRelay(database, producer, meters).start();
    }

    void close(@Disposes OutboxRelay relay) {
        relay.close();
    }

    @Produces
    @Singleton
    Outbox outbox(
            DataSource database,
            TransactionSynchronizationRegistry transactions,
            FactProducer producer,
            OutboxRelay relay) {
        return new Outbox(database, transactions, producer, relay);
    }

    @Produces
    @Singleton
    Inbox inbox(DataSource database) {
        return new Inbox(database);
    }

    @Produces
    @Singleton
    CollectingPair collecting(
            FeedbackConfig config,
            QuestionFiles files,
            Opinions opinions,
            Preferences preferences,
            Pairs pairs,
            Tallies tallies,
            Outbox outbox,
            InstantSource clock) {
        return new CollectingPair(files, opinions, preferences, pairs, tallies, outbox::append, config.policy(), clock);
    }

    @Produces
    @Singleton
    @Startup
    FactConsumer<AnswerDrafted> drafts(
            FeedbackConfig config,
            KafkaSettings kafka,
            QuestionFiles files,
            CollectingPair collecting,
            FactProducer producer,
            MeterRegistry meters) {
        return new FactConsumer<>(
                        kafka,
                        new Subscription.Group(
                                SERVICE, config.instance(), Topics.ANSWER_DRAFTED.names(config.served())),
                        AnswerDrafted.class,
                        new DraftListener(files, collecting),
                        new DeadLetters(producer, meters),
                        meters)
                .start();
    }

    void close(@Disposes FactConsumer<AnswerDrafted> drafts) {
        drafts.close();
    }
}
