package sekisho.local.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import sekisho.contracts.Region;

class SettingsSourcesTest {

    private static final Path HERE = Path.of("here");

    @Test
    void what_nobody_says_is_as_usual() {
        HouseSettings settings = settings(Map.of(), Map.of(), Map.of(), null);

        assertThat(settings.ports()).isEqualTo(Parts.usualPorts());
        assertThat(settings.regions()).containsExactly(Region.values());
    }

    @Test
    void the_command_line_wins_over_the_environment_and_that_over_the_file() {
        HouseSettings settings = settings(
                Map.of("port.gateway", "1001", "port.broker", "1002", "port.keycloak", "1003", "regions", "emea"),
                Map.of("SEKISHO_PORT_GATEWAY", "2001", "SEKISHO_PORT_BROKER", "2002", "SEKISHO_REGIONS", "emea,apac"),
                Map.of("gateway", 3001),
                "americas");

        assertThat(settings.port("gateway")).isEqualTo(3001);
        assertThat(settings.port("broker")).isEqualTo(2002);
        assertThat(settings.port("keycloak")).isEqualTo(1003);
        assertThat(settings.regions()).containsExactly(Region.AMERICAS);
    }

    @Test
    void nonsense_is_refused_by_name() {
        assertThatThrownBy(() -> settings(Map.of("port.gatway", "1"), Map.of(), Map.of(), null))
                .hasMessageContaining("port.gatway");
        assertThatThrownBy(() -> settings(Map.of(), Map.of("SEKISHO_PORT_BROKER", "x"), Map.of(), null))
                .hasMessageContaining("SEKISHO_PORT_BROKER");
        assertThatThrownBy(() -> settings(Map.of(), Map.of(), Map.of("gateway", 0), null))
                .hasMessageContaining("gateway");
        assertThatThrownBy(() -> settings(Map.of(), Map.of(), Map.of(), "emea,mars"))
                .hasMessageContaining("mars");
    }

    @Test
    void two_parts_cannot_share_a_port() {
        assertThatThrownBy(() -> settings(Map.of(), Map.of(), Map.of("gateway", 9092), null))
                .hasMessage("broker and gateway both want port 9092");
    }

    @Test
    void without_a_word_about_it_there_is_no_second_model() {
        assertThat(settings(Map.of(), Map.of(), Map.of(), null).second()).isNull();
    }

    @Test
    void a_second_model_is_named_by_option_environment_or_file() {
        SecondModel second = new SettingsSources(
                        Map.of("second-model.url", "http://file/v1", "second-model.key-file", "/run/key"),
                        Map.of("SEKISHO_SECOND_MODEL_URL", "http://env/v1", "SEKISHO_SECOND_MODEL_NAME", "env")::get,
                        Map.of(),
                        null,
                        Map.of("name", "option"))
                .settings(HERE, HERE)
                .second();

        assertThat(second.url()).hasToString("http://env/v1");
        assertThat(second.name()).isEqualTo("option");
        assertThat(second.keyFile()).isEqualTo(Path.of("/run/key"));
    }

    @Test
    void half_a_second_model_and_an_address_that_is_none_are_refused() {
        assertThatThrownBy(() -> second(Map.of("url", "http://here/v1"))).hasMessageContaining("--second-model-name");
        assertThatThrownBy(() -> second(Map.of("name", "x"))).hasMessageContaining("--second-model-url");
        assertThatThrownBy(() -> second(Map.of("name", "x", "url", "here:8000")))
                .hasMessageContaining("http(s)://");
        assertThatThrownBy(() -> second(Map.of("name", "x", "url", "http://me:secret@here/v1")))
                .hasMessageContaining("without user")
                .hasMessageNotContaining("secret");
    }

    private static HouseSettings second(Map<String, String> options) {
        return new SettingsSources(Map.of(), Map.<String, String>of()::get, Map.of(), null, options)
                .settings(HERE, HERE);
    }

    private static HouseSettings settings(
            Map<String, String> file, Map<String, String> environment, Map<String, Integer> ports, String regions) {
        return new SettingsSources(file, environment::get, ports, regions, Map.of()).settings(HERE, HERE);
    }
}
