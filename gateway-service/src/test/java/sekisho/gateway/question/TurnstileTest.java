package sekisho.gateway.question;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import sekisho.gateway.question.Turnstile.Entry;

class TurnstileTest {

    private final Turnstile turnstile = new Turnstile(3, 2);

    @Test
    void nobody_gets_in_beyond_the_bounds_and_leaving_makes_room() {
        Entry first = turnstile.enter("a");
        turnstile.enter("a");
        assertThat(turnstile.enter("a")).isInstanceOf(Entry.TooOften.class);
        turnstile.enter("b");
        assertThat(turnstile.enter("c")).isInstanceOf(Entry.Full.class);

        ((Entry.Inside) first).close();

        assertThat(turnstile.enter("a")).isInstanceOf(Entry.Inside.class);
        assertThat(turnstile.inside()).isEqualTo(3);
    }
}
