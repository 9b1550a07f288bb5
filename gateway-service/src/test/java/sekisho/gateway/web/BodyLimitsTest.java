package sekisho.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyLimitsTest {

    @ParameterizedTest
    @CsvSource({
        "/v1/questions, 65536, false",
        "/v1/questions, 65537, true",
        "/v1/questions/x/feedback, 65537, true",
        "/v1/passages, 8388608, false",
        "/v1/passages, 8388609, true",
        "/v1/documents, 268435456, false",
        "/v1/documents, 268435457, true",
        "/v1/concepts/, 268435456, false",
        "/v1/documents/x, 1048577, true",
        "/v1/passages/x/end, 65537, true",
        "/v1/reviews/r/settlement, 1048576, false",
        "/v1/reviews/r/settlement, 1048577, true",
        "/v1/questions, -1, true",
        "/v1/questions, many, true",
        "/v1/questions, 99999999999999999999, true",
        "/v1/questions, , false",
    })
    void each_route_has_its_limit(String path, String length, boolean exceeded) {
        assertThat(BodyLimits.exceeded(path, length)).isEqualTo(exceeded);
    }
}
