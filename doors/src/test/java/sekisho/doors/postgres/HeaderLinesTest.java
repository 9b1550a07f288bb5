package sekisho.doors.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class HeaderLinesTest {

    @Test
    void headers_come_back_as_they_were_even_with_an_equals_sign_in_the_value() {
        Map<String, String> headers = Map.of("ce_id", "draft-1", "traceparent", "00-a-b-01", "x", "a=b", "empty", "");

        assertThat(HeaderLines.read(HeaderLines.write(headers))).isEqualTo(headers);
    }

    @Test
    void a_value_with_a_line_break_is_refused_instead_of_becoming_two_headers() {
        assertThatThrownBy(() -> HeaderLines.write(Map.of("x", "a\nce_id=forged")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> HeaderLines.write(Map.of("x", "a\rce_id=forged")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
