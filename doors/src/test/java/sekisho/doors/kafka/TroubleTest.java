package sekisho.doors.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import sekisho.contracts.wire.PoisonException;

class TroubleTest {

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new PoisonException("unreadable"), Trouble.POISON),
                Arguments.of(new NullPointerException(), Trouble.POISON),
                Arguments.of(new IllegalArgumentException(), Trouble.POISON),
                Arguments.of(new RuntimeException(new SQLException("bad text", "22021")), Trouble.POISON),
                Arguments.of(new RuntimeException(new SQLException("duplicate", "23505")), Trouble.POISON),
                Arguments.of(new RuntimeException(new SQLException("connection lost", "08006")), Trouble.OUTAGE),
                Arguments.of(new RuntimeException(new SQLException("serialization", "40001")), Trouble.OUTAGE),
                Arguments.of(new IllegalArgumentException(new SQLException("gone", "57P01")), Trouble.OUTAGE),
                Arguments.of(new RuntimeException(new ConnectException()), Trouble.OUTAGE),
                Arguments.of(new TimeoutException(), Trouble.OUTAGE),
                Arguments.of(new IllegalStateException(), Trouble.OUTAGE));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void what_will_always_fail_is_poison_and_what_may_pass_is_an_outage(Throwable failure, Trouble expected) {
        assertThat(Trouble.of(failure)).isEqualTo(expected);
    }
}
