package sekisho.gateway;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import sekisho.contracts.Region;
import sekisho.contracts.Topics;
import sekisho.doors.http.Pseudonyms;
import sekisho.doors.kafka.DeadLetters;
import sekisho.doors.kafka.FactProducer;
import sekisho.doors.kafka.KafkaSettings;
import sekisho.doors.kafka.Origin;
import sekisho.doors.postgres.Inbox;
import sekisho.doors.postgres.Outbox;
import sekisho.doors.postgres.OutboxRelay;
import sekisho.gateway.answer.AwaitingVerdict;
import sekisho.gateway.answer.Bells;
import sekisho.gateway.answer.GivingFeedback;
import sekisho.gateway.answer.HearingVerdicts;
import sekisho.gateway.answer.NoticingChanges;
import sekisho.gateway.document.Concepts;
import sekisho.gateway.document.EndingDocument;
import sekisho.gateway.document.ImportingDocuments;
import sekisho.gateway.document.Imports;
import sekisho.gateway.document.NamingDocument;
import sekisho.gateway.document.PublishingDocument;
import sekisho.gateway.document.PublishingVocabulary;
import sekisho.gateway.document.ReceivingDocument;
import sekisho.gateway.knowledge.EndingPassage;
import sekisho.gateway.knowledge.Passages;
import sekisho.gateway.knowledge.PublishingPassages;
import sekisho.gateway.lingua.LinguaLanguages;
import sekisho.gateway.micrometer.LawMeters;
import sekisho.gateway.micrometer.VerdictMeters;
import sekisho.gateway.postgres.Memory;
import sekisho.gateway.postgres.QuestionRows;
import sekisho.gateway.process.FileShelf;
import sekisho.gateway.process.ReaderProcess;
import sekisho.gateway.question.AskingQuestion;
import sekisho.gateway.question.LanguagePolicy;
import sekisho.gateway.question.QuestionIds;
import sekisho.gateway.question.Questions;
import sekisho.gateway.question.SpecialtyPolicy;

/** How the gateway is put together, from the doors outside to the rooms inside. */
final class GatewayWiring {

    private static final String SERVICE = "gateway-service";

    private final Set<Region> served;

    GatewayWiring(GatewayConfig config) {
        served = config.regions().stream().map(Region::of).collect(Collectors.toUnmodifiableSet());
    }

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    QuestionIds ids(Clock clock) {
        return new QuestionIds(clock, new SecureRandom());
    }

    @Produces
    @Singleton
    Pseudonyms pseudonyms(GatewayConfig config) {
        return new Pseudonyms(config.pseudonymKey());
    }

    @Produces
    @Singleton
    KafkaSettings kafka(GatewayConfig config) {
        return new KafkaSettings(config.kafkaBootstrapServers(), SERVICE);
    }

    /** Who the topics are that passages are told on. */
    @Produces
    @Singleton
    Origin origin(KafkaSettings kafka) {
        return new Origin(
                kafka.bootstrapServers(),
                served.stream().map(Topics.PASSAGE_PUBLISHED::in).sorted().toList());
    }

    @Produces
    @Singleton
    FactProducer producer(KafkaSettings kafka, Clock clock) {
        return new FactProducer(kafka, clock);
    }

    @Produces
    @Singleton
    DeadLetters deadLetters(FactProducer producer, MeterRegistry meters) {
        return new DeadLetters(producer, meters);
    }

    @Produces
    @Singleton
    OutboxRelay relay(DataSource database, FactProducer producer, MeterRegistry meters) {
        return new OutboxRelay(database, producer, meters);
    }

    @Produces
    @Singleton
    Memory memory(
            QuestionRows rows,
            DataSource database,
            TransactionSynchronizationRegistry transactions,
            FactProducer producer,
            OutboxRelay relay,
            GatewayConfig config,
            Clock clock,
            MeterRegistry meters) {
        Outbox outbox = new Outbox(database, transactions, producer, relay);
        return new Memory(
                rows,
                database,
                new Inbox(database),
                outbox,
                served,
                config.instance(),
                clock,
                new LawMeters(meters)::count);
    }

    @Produces
    @Singleton
    Questions questions(Memory memory) {
        return memory.questions();
    }

    @Produces
    @Singleton
    Passages passages(Memory memory) {
        return memory.passages();
    }

    @Produces
    @Singleton
    Bells bells(GatewayConfig config) {
        return new Bells(config.traffic().waiting());
    }

    @Produces
    @Singleton
    LanguagePolicy languages() {
        return new LanguagePolicy(new LinguaLanguages());
    }

    @Produces
    @Singleton
    @Startup
    AskingQuestion asking(Memory memory, LanguagePolicy languages, Clock clock, QuestionIds ids) {
        return new AskingQuestion(
                memory.questions(), memory.questions(), languages, SpecialtyPolicy.shipped(), served, clock, ids);
    }

    @Produces
    @Singleton
    AwaitingVerdict awaiting(Memory memory, Bells bells) {
        return new AwaitingVerdict(memory.questions(), bells);
    }

    @Produces
    @Singleton
    HearingVerdicts hearing(Memory memory, Bells bells, Clock clock, MeterRegistry meters) {
        return new HearingVerdicts(memory.verdicts(), bells, clock, new VerdictMeters(meters)::count);
    }

    @Produces
    @Singleton
    NoticingChanges noticing(Memory memory, Clock clock, MeterRegistry meters) {
        return new NoticingChanges(memory.citations(), new LawMeters(meters)::count, clock);
    }

    @Produces
    @Singleton
    GivingFeedback giving(Memory memory, Clock clock, QuestionIds ids) {
        return new GivingFeedback(memory.questions(), memory.feedbacks(), clock, ids);
    }

    @Produces
    @Singleton
    PublishingPassages publishing(Passages passages, Clock clock) {
        return new PublishingPassages(passages, served, clock);
    }

    @Produces
    @Singleton
    EndingPassage ending(Passages passages) {
        return new EndingPassage(passages);
    }

    @Produces
    @Singleton
    Imports imports(Memory memory) {
        return memory.imports();
    }

    @Produces
    @Singleton
    Concepts concepts(Memory memory) {
        return memory.concepts();
    }

    @Produces
    @Singleton
    EndingDocument endingDocument(Imports imports, Passages passages, EndingPassage ending, Clock clock) {
        return new EndingDocument(imports, passages, ending, clock);
    }

    @Produces
    @Singleton
    FileShelf shelf(GatewayConfig config) {
        return new FileShelf(config.dataDir().resolve("imports"));
    }

    @Produces
    @Singleton
    ReaderProcess reader(GatewayConfig config, FileShelf shelf) {
        GatewayConfig.Reader reader = config.reader();
        return new ReaderProcess(shelf, new ReaderProcess.Settings(reader.home(), reader.timeLimit(), reader.heapMb()));
    }

    @Produces
    @Singleton
    ImportingDocuments importing(
            Imports imports,
            FileShelf shelf,
            ReaderProcess reader,
            Passages passages,
            PublishingPassages publishing,
            EndingPassage ending,
            LanguagePolicy languages,
            Concepts concepts,
            Clock clock) {
        return new ImportingDocuments(
                imports,
                shelf,
                reader,
                new NamingDocument(imports, shelf, publishing),
                new PublishingDocument(imports, shelf, publishing, ending, passages, languages, clock),
                new PublishingVocabulary(imports, shelf, concepts, clock),
                clock,
                System::nanoTime);
    }

    @Produces
    @Singleton
    ReceivingDocument receiving(
            Imports imports,
            FileShelf shelf,
            ReaderProcess reader,
            ImportingDocuments importing,
            GatewayConfig config,
            QuestionIds ids,
            Clock clock) {
        ReceivingDocument.Limits limits = new ReceivingDocument.Limits(
                config.documents().openPerPerson(), config.documents().open());
        return new ReceivingDocument(imports, shelf, reader, served, limits, clock, ids, importing::wake);
    }
}
