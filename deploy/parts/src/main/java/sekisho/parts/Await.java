package sekisho.parts;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for an outside process, which can only be asked again and again. */
public final class Await {

    private static final Duration PAUSE = Duration.ofMillis(50);

    private Await() {}

    /** True as soon as the condition holds, false when the patience is over. An interrupt ends the wait with false. */
    public static boolean until(Duration patience, BooleanSupplier condition) {
        long end = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end || !pause(PAUSE)) {
                return false;
            }
        }
        return true;
    }

    /** Rests this long; false if it was interrupted. */
    public static boolean pause(Duration time) {
        try {
            Thread.sleep(time);
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
