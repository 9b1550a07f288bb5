package sekisho.local.process;

import java.net.http.HttpClient;
import java.time.Instant;
import java.util.List;
import sekisho.local.house.Parts;
import sekisho.local.house.RunRecord;
import sekisho.local.house.RunRecord.PartRecord;
import sekisho.parts.Ports;

/** Looks at every part of a running house. */
public final class Checkup {

    private Checkup() {}

    /**
     * One part as it is now.
     *
     * @param state {@code ready}, {@code starting} (process there, not ready) or {@code gone}
     */
    public record PartStatus(String name, String state, int port, long pid, Instant since, int restarts) {

        public boolean ready() {
            return "ready".equals(state);
        }
    }

    /** In the order of the record. */
    public static List<PartStatus> of(RunRecord record) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return record.parts().stream().map(part -> look(part, client)).toList();
        }
    }

    private static PartStatus look(PartRecord part, HttpClient client) {
        String state = part.pid().alive().isEmpty() ? "gone" : ready(part, client) ? "ready" : "starting";
        return new PartStatus(
                part.name(), state, part.port(), part.pid().pid(), part.pid().started(), part.restarts());
    }

    private static boolean ready(PartRecord part, HttpClient client) {
        return Parts.FOUNDATIONS.contains(part.name())
                ? Ports.answers(part.port())
                : ServiceProcess.ready(client, part.port());
    }
}
