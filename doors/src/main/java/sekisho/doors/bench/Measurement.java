package sekisho.doors.bench;

import java.io.IOException;
import java.nio.file.NoSuchFileException;

/** A measurement with its own main: what was asked wrongly is told in one line and ends with status 2. */
@FunctionalInterface
public interface Measurement {

    void run() throws IOException;

    /** Runs it, and ends the process with status 2 if it was asked wrongly. */
    static void main(Measurement measurement) throws IOException {
        try {
            measurement.run();
        } catch (IllegalArgumentException wrong) {
            complain(wrong.getMessage());
        } catch (NoSuchFileException missing) {
            complain("there is no " + missing.getMessage());
        }
    }

    private static void complain(String message) {
        Report.progress("%s", message);
        System.exit(2);
    }
}
