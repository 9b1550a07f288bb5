package sekisho.doors.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PseudonymsTest {

    private final Pseudonyms pseudonyms = new Pseudonyms("a key only tests use");

    @Test
    void the_same_person_has_the_same_name_and_two_people_have_two() {
        assertThat(pseudonyms.of("alice")).isEqualTo(pseudonyms.of("alice")).isNotEqualTo(pseudonyms.of("bob"));
        assertThat(pseudonyms.of("alice")).hasSize(32).doesNotContain("alice");
    }

    @Test
    void another_key_gives_another_name() {
        assertThat(new Pseudonyms("another key for tests").of("alice")).isNotEqualTo(pseudonyms.of("alice"));
    }

    @Test
    void a_short_key_is_refused_and_the_key_is_never_shown() {
        assertThatThrownBy(() -> new Pseudonyms("short")).isInstanceOf(IllegalArgumentException.class);
        assertThat(pseudonyms.toString()).doesNotContain("only tests");
    }
}
