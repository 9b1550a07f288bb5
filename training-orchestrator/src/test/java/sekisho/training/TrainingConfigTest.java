package sekisho.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import sekisho.training.dataset.FeatureSet;
import sekisho.training.evaluation.EvaluationPolicy;
import sekisho.training.round.RaterPolicy;
import sekisho.training.round.RoundPolicy;
import sekisho.training.round.TrainingPolicy;

class TrainingConfigTest {

    private static final int CONVERTER_PRIORITY = 200;

    @Test
    void the_defaults_are_the_standard_policies() {
        RoundPolicy policy = config(Map.of()).policy();

        assertThat(policy.target()).isEqualTo("ranking-policy");
        assertThat(policy.volume()).isEqualTo(200);
        assertThat(policy.pairsMin()).isEqualTo(20);
        assertThat(policy.groupsMin()).isEqualTo(60);
        assertThat(policy.stepFailuresMax()).isEqualTo(5);
        assertThat(policy.raters()).isEqualTo(RaterPolicy.STANDARD);
        assertThat(policy.autoPromote()).isTrue();
        assertThat(policy.features()).isEqualTo(new FeatureSet("hybrid-1", 11, 0));
        assertThat(policy.training()).isEqualTo(TrainingPolicy.STANDARD);
        assertThat(policy.evaluation()).isEqualTo(EvaluationPolicy.STANDARD);
    }

    @Test
    void every_number_can_be_set() {
        TrainingConfig config = config(Map.of(
                "sekisho.training.volume", "50",
                "sekisho.training.groups-min", "10",
                "sekisho.training.raters-min", "1",
                "sekisho.training.rater-share-max", "1.0",
                "sekisho.training.auto-promote", "false",
                "sekisho.training.trainer.beta", "1.0",
                "sekisho.training.comparison.groups-min", "9"));

        assertThat(config.policy().volume()).isEqualTo(50);
        assertThat(config.policy().groupsMin()).isEqualTo(10);
        assertThat(config.policy().raters()).isEqualTo(new RaterPolicy(1, 1));
        assertThat(config.policy().autoPromote()).isFalse();
        assertThat(config.policy().training().beta()).isEqualTo(1.0);
        assertThat(config.policy().evaluation().groupsMin()).isEqualTo(9);
    }

    @Test
    void what_makes_no_sense_is_refused() {
        assertThatThrownBy(() -> config(Map.of("sekisho.training.volume", "5")).policy())
                .hasMessageContaining("volume");
        assertThatThrownBy(() -> config(Map.of("sekisho.training.comparison.confidence", "1.5"))
                        .policy())
                .hasMessageContaining("confidence");
        assertThatThrownBy(() ->
                        config(Map.of("sekisho.training.rater-share-max", "0")).policy())
                .hasMessageContaining("share");
        assertThatThrownBy(() -> config(Map.of("sekisho.training.trainer.ridge-small", "0"))
                        .policy())
                .hasMessageContaining("ridge");
    }

    @Test
    void an_unknown_key_fails_the_start() {
        assertThatThrownBy(() -> config(Map.of("sekisho.training.volumen", "5")))
                .hasMessageContaining("volumen");
    }

    private static TrainingConfig config(Map<String, String> values) {
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder()
                .withMapping(TrainingConfig.class)
                .withConverter(Duration.class, CONVERTER_PRIORITY, new DurationConverter())
                .withDefaultValue("sekisho.training.kafka", "127.0.0.1:1");
        values.forEach(builder::withDefaultValue);
        return builder.build().getConfigMapping(TrainingConfig.class);
    }
}
