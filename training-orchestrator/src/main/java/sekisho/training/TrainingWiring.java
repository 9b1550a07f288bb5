package sekisho.training;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.InstantSource;
import java.util.UUID;
import javax.sql.DataSource;
import sekisho.doors.kafka.FactProducer;
import sekisho.doors.kafka.KafkaSettings;
import sekisho.doors.postgres.Inbox;
import sekisho.doors.postgres.Outbox;
import sekisho.doors.postgres.OutboxRelay;
import sekisho.training.embedded.EmbeddedTrainer;
import sekisho.training.postgres.PostgresDoor;
import sekisho.training.release.Releases;
import sekisho.training.round.Pairs;
import sekisho.training.round.ReleasingModel;
import sekisho.training.round.RoundPolicy;
import sekisho.training.round.Rounds;
import sekisho.training.round.RunningRound;
import sekisho.training.round.Trainer;

/** What is connected to what. */
@Singleton
public final class TrainingWiring {

    private static final String SERVICE = "training-orchestrator";

    @Produces
    @Singleton
    InstantSource clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    RoundPolicy policy(TrainingConfig config) {
        return config.policy();
    }

    @Produces
    @Singleton
    FactProducer producer(TrainingConfig config, InstantSource clock) {
        return new FactProducer(new KafkaSettings(config.kafka(), SERVICE), clock);
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
    Pairs pairs(PostgresDoor door, DataSource database) {
        return door.pairs(database);
    }

    @Produces
    @Singleton
    Releases releases(PostgresDoor door, RoundPolicy policy, InstantSource clock) {
        return door.releases(policy.features().name(), clock);
    }

    @Produces
    @Singleton
    Rounds rounds(PostgresDoor door, RoundPolicy policy, InstantSource clock, Outbox outbox) {
        return door.rounds(door.releases(policy.features().name(), clock), outbox);
    }

    @Produces
    @Singleton
    Trainer trainer() {
        return new EmbeddedTrainer();
    }

    @Produces
    @Singleton
    RunningRound running(
            RoundPolicy policy, Rounds rounds, Pairs pairs, Releases releases, Trainer trainer, InstantSource clock) {
        return new RunningRound(
                policy,
                rounds,
                pairs,
                releases,
                trainer,
                clock,
                () -> UUID.randomUUID().toString());
    }

    @Produces
    @Singleton
    ReleasingModel releasing(RoundPolicy policy, Rounds rounds, Releases releases, InstantSource clock) {
        return new ReleasingModel(policy.target(), rounds, releases, clock);
    }
}
