package sekisho.local.process;

import java.util.function.Consumer;

/**
 * A part that is ready.
 *
 * @param stop ends it and returns when it is gone
 */
record RunningPart(ProcessHandle handle, Runnable stop) {

    /** Starts a part and returns when it is ready. */
    @FunctionalInterface
    interface Launch {

        /** @param born told the process as soon as there is one, before it is ready */
        RunningPart go(Consumer<ProcessHandle> born);
    }
}
