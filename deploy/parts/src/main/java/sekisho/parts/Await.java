package sekisho.parts;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for an outside process, which can only be asked again and again. */
public final class Await {

    private static final long PAUSE_MS = 50;

    private Await() {}

    /** True as soon as the condition holds, false when the patience is over. An interrupt ends the wait with false. */
    public static boolean until(Duration patience, BooleanSupplier condition) {
        long end = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end || !pause()) {
                return false;
            }
        }
        return true;
    }

    private static boolean pause() {
        try {
            Thread.sleep(PAUSE_MS);
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
