package sekisho.verification.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WatchTest {

    private static final double ERROR = 0.005;
    private static final double FALSE_ALARM = 0.01;
    private static final int HORIZON = 20_000;

    @Test
    void a_house_that_keeps_its_promise_is_hardly_ever_stopped() {
        int houses = 500;
        int stopped = 0;
        for (int house = 0; house < houses; house++) {
            stopped += auditsUntilAlarm(ERROR, house) <= HORIZON ? 1 : 0;
        }

        assertThat(stopped).isLessThanOrEqualTo((int) (FALSE_ALARM * houses));
    }

    @ParameterizedTest(name = "a share of {0} wrong is noticed within {1} audits in the median")
    @CsvSource({"0.02, 400", "0.05, 75"})
    void a_breach_is_noticed(double wrong, int within) {
        int[] audits = new int[501];
        Arrays.setAll(audits, house -> auditsUntilAlarm(wrong, house));
        Arrays.sort(audits);

        assertThat(audits[audits.length / 2]).isLessThanOrEqualTo(within);
    }

    @Test
    void an_alarm_does_not_go_away_by_itself() {
        Watch watch = new Watch(ERROR, FALSE_ALARM);
        for (int i = 0; i < 5; i++) {
            watch.audited(false);
        }
        for (int i = 0; i < 10_000; i++) {
            watch.audited(true);
        }

        assertThat(watch.alarmed()).isTrue();
    }

    private static int auditsUntilAlarm(double wrong, int seed) {
        Random random = new Random(seed);
        Watch watch = new Watch(ERROR, FALSE_ALARM);
        for (int audit = 1; audit <= HORIZON; audit++) {
            watch.audited(random.nextDouble() >= wrong);
            if (watch.alarmed()) {
                return audit;
            }
        }
        return Integer.MAX_VALUE;
    }
}
