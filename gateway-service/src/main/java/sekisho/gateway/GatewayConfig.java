package sekisho.gateway;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;

/** Everything about the gateway that may be set from outside. A missing or wrong value fails the start. */
@ConfigMapping(prefix = "sekisho")
public interface GatewayConfig {

    /** Regions this gateway serves, as topic suffixes. */
    @WithDefault("emea,apac,americas")
    Set<String> regions();

    /** Kafka, as host:port list; one place to say it for everything that speaks Kafka. */
    @WithDefault("${kafka.bootstrap.servers}")
    String kafkaBootstrapServers();

    /** Key of the hash that stands for people everywhere behind the gateway; at least 16 characters. */
    String pseudonymKey();

    /** Owner of reviews, receipts and the ledger. */
    @WithDefault("http://127.0.0.1:8084")
    URI verificationUrl();

    /** Owner of preference pairs. */
    @WithDefault("http://127.0.0.1:8085")
    URI feedbackUrl();

    /** Owner of rounds and releases. */
    @WithDefault("http://127.0.0.1:8086")
    URI trainingUrl();

    /** Stable name of this replica among the consumers; a restarted replica takes its old place at once. */
    @WithDefault("gateway-0")
    String instance();

    /** How often it is looked for law that changes beside released answers without a publication. */
    @WithDefault("1s")
    Duration noticeChanges();

    /** Folder for what lies here only for a while: documents until they are published. Must survive a restart. */
    @WithDefault("target/sekisho-data")
    Path dataDir();

    Reader reader();

    Documents documents();

    Traffic traffic();

    /** The program that reads documents. */
    interface Reader {

        /** Its jars; where there is no such folder, documents are refused. */
        @WithDefault("../documents/target/reader")
        Path home();

        /** After this long it is killed and the document refused. */
        @WithDefault("10m")
        Duration timeLimit();

        /** Most memory for its objects, in MiB. */
        @WithDefault("384")
        int heapMb();
    }

    /** How many documents are taken on. */
    interface Documents {

        /** Imports that wait or are worked on; one more is answered with 503. */
        @WithDefault("256")
        int open();

        /** Those of one librarian; one more is answered with 429. */
        @WithDefault("64")
        int openPerPerson();

        /** Documents that are being received at once. */
        @WithDefault("4")
        int receiving();
    }

    /** How much is taken on at once; more is answered with 429 or 503 and {@code Retry-After}. */
    interface Traffic {

        /** Longest {@code Prefer: wait}. */
        @WithDefault("30s")
        Duration longestWait();

        /** Requests that ask, at once. */
        @WithDefault("2000")
        int asking();

        /** Requests of one person that ask, at once. */
        @WithDefault("1000")
        int askingPerPerson();

        /** Open event streams of one person. */
        @WithDefault("16")
        int streamsPerPerson();

        /** Requests and streams that wait for a verdict, at once. */
        @WithDefault("4000")
        int waiting();

        /** An event stream is ended after this long; the client comes back with {@code Last-Event-ID}. */
        @WithDefault("30m")
        Duration longestStream();

        /** Silence on an event stream after which a comment is sent. */
        @WithDefault("10s")
        Duration heartbeat();

        /** How often the memory is looked at for what another replica took in. */
        @WithDefault("200ms")
        Duration lookAround();
    }
}
