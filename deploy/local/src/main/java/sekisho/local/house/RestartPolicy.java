package sekisho.local.house;

import java.time.Duration;

/**
 * When a part that crashed is started again: at once, then after a pause that doubles with every crash in a row. A part
 * that has stood for a while has earned a clean slate.
 *
 * @param first pause after the first crash
 * @param longest no pause is longer
 * @param clean time of standing after which a crash counts as the first one
 * @param chances attempts of a first start; a busy machine fails one that would have succeeded a little later
 */
public record RestartPolicy(Duration first, Duration longest, Duration clean, int chances) {

    /** Restarts within half a second, never rests longer than 10 s, and gives up a first start after four attempts. */
    public static RestartPolicy usual() {
        return new RestartPolicy(Duration.ofMillis(100), Duration.ofSeconds(10), Duration.ofSeconds(60), 4);
    }

    /** How many crashes in a row this one is the last of. */
    public int crashesInARow(int before, Duration stood) {
        return stood.compareTo(clean) >= 0 ? 1 : before + 1;
    }

    /** The pause before the next start. */
    public Duration pause(int crashesInARow) {
        Duration pause = first;
        for (int i = 1; i < crashesInARow && pause.compareTo(longest) < 0; i++) {
            pause = pause.multipliedBy(2);
        }
        return pause.compareTo(longest) > 0 ? longest : pause;
    }
}
