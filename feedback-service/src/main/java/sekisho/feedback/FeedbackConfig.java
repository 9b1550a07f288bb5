package sekisho.feedback;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import sekisho.contracts.Limits;
import sekisho.contracts.Region;
import sekisho.feedback.intake.Retention;
import sekisho.feedback.preference.PairingPolicy;

/** Every number of this service, under {@code sekisho.feedback}. A key that is not here fails the start. */
@ConfigMapping(prefix = "sekisho.feedback")
public interface FeedbackConfig {

    /** host:port list of the broker. */
    String kafka();

    /** Regions served, by suffix. */
    List<String> regions();

    /** Stable name of this replica. */
    @WithDefault("feedback-1")
    String instance();

    /** Pause between two looks for opinions that can be understood late. */
    @WithDefault("2s")
    Duration sweepEvery();

    /** How long drafts are kept for feedback. */
    @WithDefault("90d")
    Duration keepDrafts();

    /** How long an opinion waits for its question. */
    @WithDefault("7d")
    Duration waitForDraft();

    Pairing pairing();

    /** See {@link PairingPolicy}. */
    interface Pairing {

        @WithDefault("5")
        int hardNegatives();

        @WithDefault("3")
        int poolNegatives();

        @WithDefault("true")
        boolean ratingsCount();

        @WithDefault("4")
        int ratingStarsMin();

        @WithDefault("3")
        int ratingNegatives();

        @WithDefault("1000")
        long raterPairsFree();

        @WithDefault("0.3")
        double raterShareMax();

        @WithDefault("4")
        int promptCharsMin();

        @WithDefault("64")
        int pairsPerPreferenceMax();
    }

    /** The regions served; an unknown one fails the start. */
    default List<Region> served() {
        return regions().stream().map(Region::of).toList();
    }

    default Retention retention() {
        return new Retention(keepDrafts(), waitForDraft());
    }

    default PairingPolicy policy() {
        return new PairingPolicy(
                pairing().hardNegatives(),
                pairing().poolNegatives(),
                pairing().ratingsCount(),
                pairing().ratingStarsMin(),
                pairing().ratingNegatives(),
                pairing().raterPairsFree(),
                pairing().raterShareMax(),
                pairing().promptCharsMin(),
                Limits.QUESTION_CHARS_MAX,
                pairing().pairsPerPreferenceMax());
    }
}
