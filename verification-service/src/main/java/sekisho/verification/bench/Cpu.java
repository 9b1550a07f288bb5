package sekisho.verification.bench;

import java.time.Duration;
import java.util.stream.Stream;

/**
 * CPU time of this process and of the database; on a machine shared with others it says more than the clock. The database is
 * found by {@code SEKISHO_BENCH_POSTGRES}, the number of its first process.
 */
record Cpu(double ownMicros, double databaseMicros) {

    static Cpu now() {
        String first = System.getenv("SEKISHO_BENCH_POSTGRES");
        double database = first == null
                ? 0
                : ProcessHandle.of(Long.parseLong(first)).stream()
                        .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                        .mapToDouble(Cpu::micros)
                        .sum();
        return new Cpu(micros(ProcessHandle.current()), database);
    }

    /** What was spent since, per piece. */
    Cpu since(Cpu before, long pieces) {
        return new Cpu(
                (ownMicros - before.ownMicros) / Math.max(1, pieces),
                (databaseMicros - before.databaseMicros) / Math.max(1, pieces));
    }

    private static double micros(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e3;
    }
}
