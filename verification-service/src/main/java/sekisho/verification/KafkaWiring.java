package sekisho.verification;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import sekisho.contracts.AnswerDrafted;
import sekisho.contracts.Fact;
import sekisho.contracts.PairProposed;
import sekisho.contracts.PassagePublished;
import sekisho.contracts.QuestionAsked;
import sekisho.contracts.Region;
import sekisho.contracts.Topics;
import sekisho.doors.kafka.BatchHandler;
import sekisho.doors.kafka.DeadLetters;
import sekisho.doors.kafka.FactConsumer;
import sekisho.doors.kafka.FactProducer;
import sekisho.doors.kafka.KafkaSettings;
import sekisho.doors.kafka.Subscription;
import sekisho.doors.postgres.Inbox;
import sekisho.doors.postgres.Outbox;
import sekisho.doors.postgres.OutboxRelay;
import sekisho.verification.certificate.Tuned;
import sekisho.verification.gate.GatePolicy;
import sekisho.verification.gate.JudgingPair;
import sekisho.verification.kafka.AskedListener;
import sekisho.verification.kafka.DraftListener;
import sekisho.verification.kafka.Listeners;
import sekisho.verification.kafka.PairListener;
import sekisho.verification.kafka.PassageListener;
import sekisho.verification.knowledge.OwnCopies;
import sekisho.verification.ledger.Accounts;
import sekisho.verification.ledger.Continuity;
import sekisho.verification.opinion.AskingSecondModel;
import sekisho.verification.verdict.CommittingTogether;
import sekisho.verification.verdict.JudgingDrafts;
import sekisho.verification.verdict.Transactions;

/** How this service reads and tells facts. */
@Singleton
public class KafkaWiring {

    private static final String SERVICE = "verification-service";
    private final VerificationConfig config;

    KafkaWiring(VerificationConfig config) {
        this.config = config;
    }

    @Produces
    @Singleton
    KafkaSettings kafka() {
        return new KafkaSettings(config.bootstrapServers(), SERVICE);
    }

    @Produces
    @Singleton
    FactProducer producer(KafkaSettings kafka, InstantSource clock) {
        return new FactProducer(kafka, clock);
    }

    @Produces
    @Singleton
    OutboxRelay relay(DataSource database, FactProducer producer, MeterRegistry meters) {
        return new OutboxRelay(database, producer, meters);
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
    Listeners listeners(
            KafkaSettings kafka,
            FactProducer producer,
            Transactions transactions,
            Inbox inbox,
            Outbox outbox,
            JudgingDrafts judging,
            AskingSecondModel second,
            GatePolicy policy,
            Tuned tuned,
            OwnCopies copies,
            Continuity continuity,
            Accounts accounts,
            List<Region> regions,
            MeterRegistry meters) {
        var reading = new Reading(kafka, new DeadLetters(producer, meters), regions, config, meters);
        var law = regions.stream()
                .map(region -> reading.replay(region, new PassageListener(copies)))
                .toList();
        var drafts = new DraftListener(
                new CommittingTogether(transactions, config.verification().committingTogether()),
                inbox,
                outbox,
                judging,
                second,
                copies,
                () -> Listeners.caughtUp(law) && continuity.sound(),
                config.verification().patience(),
                meters);
        var pairs = new PairListener(
                transactions, inbox, outbox, new JudgingPair(policy), tuned, copies, () -> Listeners.caughtUp(law));
        return new Listeners(
                law,
                List.of(
                        reading.group(
                                "asked",
                                Topics.QUESTION_ASKED,
                                QuestionAsked.class,
                                new AskedListener(transactions, accounts)),
                        reading.group("drafts", Topics.ANSWER_DRAFTED, AnswerDrafted.class, drafts),
                        reading.group("pairs", Topics.PAIR_PROPOSED, PairProposed.class, pairs)));
    }

    /** How this service subscribes. */
    private record Reading(
            KafkaSettings kafka,
            DeadLetters deadLetters,
            List<Region> regions,
            VerificationConfig config,
            MeterRegistry meters) {

        FactConsumer<PassagePublished> replay(Region region, BatchHandler<PassagePublished> handler) {
            var topics = List.of(Topics.PASSAGE_PUBLISHED.in(region));
            return new FactConsumer<>(
                    kafka,
                    new Subscription.Replay(topics, Map::of),
                    PassagePublished.class,
                    handler,
                    deadLetters,
                    meters);
        }

        <T extends Fact> FactConsumer<T> group(String name, Topics topic, Class<T> type, BatchHandler<T> handler) {
            var subscription = new Subscription.Group(
                    SERVICE + "." + name, config.verification().replica(), topic.names(regions));
            return new FactConsumer<>(kafka, subscription, type, handler, deadLetters, meters);
        }
    }
}
