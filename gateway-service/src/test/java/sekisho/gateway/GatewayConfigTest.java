package sekisho.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GatewayConfigTest {

    private static final Map<String, String> LEAST =
            Map.of("sekisho.pseudonym-key", "0123456789abcdef", "kafka.bootstrap.servers", "127.0.0.1:9092");

    @Test
    void little_has_to_be_said_and_the_rest_has_defaults() {
        GatewayConfig config = read(Map.of());

        assertThat(config.regions()).containsExactlyInAnyOrder("emea", "apac", "americas");
        assertThat(config.kafkaBootstrapServers()).isEqualTo("127.0.0.1:9092");
        assertThat(config.verificationUrl()).hasToString("http://127.0.0.1:8084");
        assertThat(config.traffic().longestWait()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.traffic().streamsPerPerson()).isEqualTo(16);
        assertThat(config.noticeChanges()).isEqualTo(Duration.ofSeconds(1));
        assertThat(config.reader().timeLimit()).isEqualTo(Duration.ofMinutes(10));
        assertThat(config.documents().openPerPerson()).isEqualTo(64);
    }

    @Test
    void everything_can_be_said_otherwise() {
        GatewayConfig config = read(Map.of(
                "sekisho.regions", "apac",
                "sekisho.training-url", "https://training.example",
                "sekisho.traffic.longest-wait", "10s",
                "sekisho.traffic.asking", "5"));

        assertThat(config.regions()).containsExactly("apac");
        assertThat(config.trainingUrl()).hasToString("https://training.example");
        assertThat(config.traffic().longestWait()).isEqualTo(Duration.ofSeconds(10));
        assertThat(config.traffic().asking()).isEqualTo(5);
    }

    @Test
    void a_missing_key_and_an_unknown_name_fail_the_start() {
        assertThatThrownBy(() -> build(Map.of("kafka.bootstrap.servers", "x")))
                .isInstanceOf(ConfigValidationException.class)
                .hasMessageContaining("sekisho.pseudonym-key");
        assertThatThrownBy(() -> read(Map.of("sekisho.regoins", "emea"))).isInstanceOf(ConfigValidationException.class);
    }

    private static GatewayConfig read(Map<String, String> said) {
        Map<String, String> all = new HashMap<>(LEAST);
        all.putAll(said);
        return build(all);
    }

    private static GatewayConfig build(Map<String, String> all) {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withSources(new PropertiesConfigSource(all, "test", 100))
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(GatewayConfig.class)
                .build()
                .getConfigMapping(GatewayConfig.class);
    }
}
