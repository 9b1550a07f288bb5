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

    private static HouseSettings settings(
            Map<String, String> file, Map<String, String> environment, Map<String, Integer> ports, String regions) {
        return new SettingsSources(file, environment::get, ports, regions).settings(HERE, HERE);
    }
}
