package sekisho.gateway.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class QuestionIdsTest {

    @Test
    void an_id_is_a_uuid_of_version_7_and_carries_its_millisecond() {
        Instant now = Instant.parse("2026-03-01T10:00:00.123Z");
        String id = new QuestionIds(Clock.fixed(now, ZoneOffset.UTC), new Random(7)).get();

        UUID uuid = UUID.fromString(id);
        assertThat(uuid.version()).isEqualTo(7);
        assertThat(uuid.variant()).isEqualTo(2);
        assertThat(uuid.getMostSignificantBits() >>> 16).isEqualTo(now.toEpochMilli());
        assertThat(QuestionIds.wellFormed(id)).isTrue();
        assertThat(QuestionIds.wellFormed(id.toUpperCase(Locale.ROOT))).isFalse();
    }
}
