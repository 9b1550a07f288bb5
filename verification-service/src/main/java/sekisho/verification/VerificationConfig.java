package sekisho.verification;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

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

        /** Known-wrong drafts laid on the desk per case of an asker, 0 to 0.5; 0 lays none. */
        @WithDefault("0.05")
        double seedShare();

        /** File with risk rules of one's own, in the form of the ones that ship; theirs count where none is named. */
        Optional<Path> riskRules();

        /** How long a batch of drafts waits for cited provisions that are still on their way. */
        @WithDefault("300ms")
        Duration patience();

        /** How often a grown ledger is signed anew; a receipt asked for sooner signs at once. */
        @WithDefault("100ms")
        Duration checkpointEvery();

        /** Share of released answers that experts look at again, 0..1; chosen by chance alone. */
        @WithDefault("0.05")
        double auditShare();

        /** How long a certificate holds. */
        @WithDefault("90d")
        Duration certificateLasts();

        /** How often the newest signed head is published outside the database. */
        @WithDefault("1s")
        Duration publishEvery();

        /** Callers whose work shares one transaction, and so one fsync, at most. */
        @WithDefault("64")
        int committingTogether();

        /** Longest transaction, in whole seconds. */
        @WithDefault("10s")
        Duration transactionLimit();

        /** Name of this replica among the readers of one topic; stable over restarts. */
        @WithDefault("verification-1")
        String replica();

        SecondModel secondModel();
    }

    /** A model of another family that is asked where one is not enough; without an address nobody is, and experts decide. */
    interface SecondModel {

        /** Address below which an OpenAI-compatible {@code chat/completions} lies; inside the regions served. */
        Optional<URI> url();

        /** The model, as that server calls it. */
        Optional<String> name();

        /** Bearer token, where the server asks for one. */
        Optional<Secret> key();

        /** File that holds the bearer token, in its stead. */
        Optional<Path> keyFile();

        /** Longest wait for its answer, however much of a question's time is left. */
        @WithDefault("1500ms")
        Duration timeout();

        /** What is kept of a question's time for checks, ledger and the way back to the asker. */
        @WithDefault("300ms")
        Duration reserve();

        /** Shortest wait worth asking for. */
        @WithDefault("100ms")
        Duration atLeast();

        /** Most questions asked at the same time. */
        @WithDefault("16")
        int atOnce();
    }

    /** A value that is never shown. */
    record Secret(String value) {
        @Override
        public String toString() {
            return "***";
        }
    }
}
