package sekisho.verification;

import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import sekisho.verification.gate.GatePolicy;
import sekisho.verification.gate.SecondOpinion.Absence;
import sekisho.verification.gate.SecondRules;
import sekisho.verification.knowledge.OwnCopies;
import sekisho.verification.llm.HttpSecondModel;
import sekisho.verification.opinion.AskingSecondModel;
import sekisho.verification.opinion.BreakingSecondModel;
import sekisho.verification.opinion.Patience;
import sekisho.verification.opinion.SecondModel;

/** How a second model is asked, where there is one. */
@Singleton
public class OpinionWiring {

    /** Failures in a row after which a second model is left alone, and for how long. */
    private static final int FAILURES_MAX = 5;

    private static final Duration REST = Duration.ofSeconds(10);

    /** A model that is late although it had this long is to blame for it. */
    private static final Duration FAIR = Duration.ofSeconds(1);

    private final VerificationConfig.SecondModel config;

    OpinionWiring(VerificationConfig config) {
        this.config = config.verification().secondModel();
    }

    /** A second model and what it is known by. */
    record Second(SecondModel model, SecondRules rules) {}

    @Produces
    @Singleton
    Second second(InstantSource clock) {
        if (config.url().isEmpty()) {
            return new Second(
                    (brief, within) -> new SecondModel.Reply.Silent(Absence.NOT_CONFIGURED), SecondRules.none());
        }
        URI address = config.url().get();
        String name = config.name()
                .orElseThrow(() ->
                        new IllegalArgumentException("a second model has an address and a name; its name is missing"));
        HttpSecondModel door = new HttpSecondModel(address, name, key().orElse(null));
        return new Second(
                new BreakingSecondModel(door, clock, FAILURES_MAX, REST, FAIR), SecondRules.standard(door.identity()));
    }

    @Produces
    @Singleton
    AskingSecondModel asking(Second second, OwnCopies copies, GatePolicy policy, InstantSource clock) {
        Patience patience = new Patience(config.reserve(), config.timeout(), config.atLeast(), config.atOnce());
        return new AskingSecondModel(second.model(), copies::of, policy, patience, clock);
    }

    void leave(@Disposes AskingSecondModel asking) {
        asking.close();
    }

    private Optional<String> key() {
        return config.key()
                .map(VerificationConfig.Secret::value)
                .or(() -> config.keyFile().map(OpinionWiring::read));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the key file of the second model cannot be read: " + file, unreadable);
        }
    }
}
