package sekisho.verification;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Everything that can be set for this service. */
@ConfigMapping(prefix = "sekisho")
public interface VerificationConfig {

    /** Regions whose drafts are judged here, for example {@code emea,apac}. */
    @WithDefault("emea,apac,americas")
    List<String> regions();

    /** Kafka, as host:port list; by default what Kafka clients read too. */
    @WithDefault("${kafka.bootstrap.servers}")
    String bootstrapServers();

    /** Folder for the signing key and the newest checkpoint. */
    @WithDefault("target/sekisho-data")
    Path dataDir();

    /** Key people are pseudonymised with; the gateway's own. At least 16 characters. */
    Secret pseudonymKey();

    Verification verification();

    /** What only this service knows. */
    interface Verification {

        /** Name of this log, as verifiers pin it; no white space, no plus sign. */
        @WithDefault("sekisho.local/ledger")
        String origin();

        /** How long an expert holds a case before another may take it. */
        @WithDefault("30m")
        Duration claimLasts();

        /** How long a batch of drafts waits for cited provisions that are still on their way. */
        @WithDefault("300ms")
        Duration patience();

        /** How often a grown ledger is signed anew. */
        @WithDefault("1s")
        Duration checkpointEvery();

        /** Longest transaction, in whole seconds. */
        @WithDefault("10s")
        Duration transactionLimit();

        /** Name of this replica among the readers of one topic; stable over restarts. */
        @WithDefault("verification-1")
        String replica();
    }

    /** A value that is never shown. */
    record Secret(String value) {
        @Override
        public String toString() {
            return "***";
        }
    }
}
