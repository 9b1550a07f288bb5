package sekisho.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreferenceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "wait=5|5",
                "respond-async, wait=10|10",
                "wait = \"7\"; x|7",
                "wait=99999|30",
                "wait=-1|0",
                "wait=soon|0",
                "await=5|0",
                "respond-async|0",
            })
    void what_is_not_understood_is_ignored_and_the_wait_is_bounded(String header, long seconds) {
        assertThat(Preference.wait(List.of(header), Duration.ofSeconds(30))).isEqualTo(Duration.ofSeconds(seconds));
    }
}
