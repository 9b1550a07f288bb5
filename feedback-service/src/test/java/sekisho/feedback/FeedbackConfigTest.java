package sekisho.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import sekisho.contracts.Region;
import sekisho.feedback.intake.Retention;
import sekisho.feedback.preference.PairingPolicy;

class FeedbackConfigTest {

    private static final int CONVERTER_PRIORITY = 200;

    @Test
    void the_defaults_are_the_standard_policies() {
        FeedbackConfig config = config(Map.of());

        assertThat(config.policy()).isEqualTo(PairingPolicy.STANDARD);
        assertThat(config.retention()).isEqualTo(Retention.STANDARD);
        assertThat(config.served()).containsExactly(Region.EMEA, Region.APAC);
    }

    @Test
    void every_number_can_be_set() {
        FeedbackConfig config = config(Map.of(
                "sekisho.feedback.pairing.ratings-count", "false",
                "sekisho.feedback.pairing.rater-share-max", "0.05",
                "sekisho.feedback.keep-drafts", "30d"));

        assertThat(config.policy().ratingsCount()).isFalse();
        assertThat(config.policy().raterShareMax()).isEqualTo(0.05);
        assertThat(config.retention().drafts()).isEqualTo(Duration.ofDays(30));
    }

    @Test
    void what_makes_no_sense_is_refused() {
        assertThatThrownBy(() -> config(Map.of("sekisho.feedback.pairing.rater-share-max", "2"))
                        .policy())
                .hasMessageContaining("share");
        assertThatThrownBy(() ->
                        config(Map.of("sekisho.feedback.keep-drafts", "1d")).retention())
                .hasMessageContaining("drafts");
        assertThatThrownBy(() ->
                        config(Map.of("sekisho.feedback.regions", "emea,mars")).served())
                .hasMessageContaining("mars");
    }

    @Test
    void an_unknown_key_fails_the_start() {
        assertThatThrownBy(() -> config(Map.of("sekisho.feedback.pairing.rater-shares", "2")))
                .hasMessageContaining("rater-shares");
    }

    private static FeedbackConfig config(Map<String, String> values) {
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder()
                .withMapping(FeedbackConfig.class)
                .withConverter(Duration.class, CONVERTER_PRIORITY, new DurationConverter())
                .withDefaultValue("sekisho.feedback.kafka", "127.0.0.1:1")
                .withDefaultValue("sekisho.feedback.regions", "emea,apac");
        values.forEach(builder::withDefaultValue);
        return builder.build().getConfigMapping(FeedbackConfig.class);
    }
}
