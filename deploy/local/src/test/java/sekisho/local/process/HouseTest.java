package sekisho.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sekisho.contracts.Region;
import sekisho.local.house.HouseSettings;
import sekisho.local.house.Parts;

class HouseTest {

    @TempDir
    Path data;

    @Test
    void a_closed_house_writes_nothing_down_any_more() {
        HouseSettings settings = new HouseSettings(data, data, Parts.usualPorts(), List.of(Region.EMEA));
        House house = new House(settings, HouseSecrets.in(data), line -> {});

        house.close();
        house.opened();

        assertThat(data.resolve("run.json")).doesNotExist();
    }
}
