package sekisho.local.house;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What runs, written down for whoever comes later.
 *
 * @param state {@code starting}, {@code ready} or {@code stopping}
 * @param launcher the process that watches over the parts
 * @param parts in the order they were started
 * @param ports by part, as this run uses them
 * @param regions suffixes of the regions it serves
 */
public record RunRecord(
        String state, Pid launcher, List<PartRecord> parts, Map<String, Integer> ports, List<String> regions) {

    public static final String STARTING = "starting";
    public static final String READY = "ready";
    public static final String STOPPING = "stopping";

    public RunRecord {
        parts = List.copyOf(parts);
        ports = Map.copyOf(ports);
        regions = List.copyOf(regions);
    }

    /**
     * A process that cannot be mistaken for a later one with the same number.
     *
     * @param started when it started, to the precision of the operating system
     */
    public record Pid(long pid, Instant started) {

        private static final Duration CLOCK_STEP = Duration.ofSeconds(2);

        /** Empty when the process is gone or cannot be told from another. */
        public static Optional<Pid> of(ProcessHandle handle) {
            return handle.info().startInstant().map(start -> new Pid(handle.pid(), start));
        }

        /** The process itself, if it still runs. */
        public Optional<ProcessHandle> alive() {
            return ProcessHandle.of(pid)
                    .filter(ProcessHandle::isAlive)
                    .filter(handle ->
                            handle.info().startInstant().filter(this::sameStart).isPresent());
        }

        /** The system derives start times from its clock, which may be set meanwhile. */
        private boolean sameStart(Instant other) {
            return Duration.between(started, other).abs().compareTo(CLOCK_STEP) <= 0;
        }
    }

    /** @param restarts how often it was started again after a crash */
    public record PartRecord(String name, Pid pid, int port, int restarts) {}
}
