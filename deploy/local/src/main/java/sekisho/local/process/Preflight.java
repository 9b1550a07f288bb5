package sekisho.local.process;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import sekisho.local.house.HouseSettings;
import sekisho.parts.Ports;

/** What can be known to go wrong before anything is started. */
public final class Preflight {

    private static final List<String> MODULES = List.of(
            "gateway-service",
            "inference-service",
            "verification-service",
            "feedback-service",
            "training-orchestrator");

    private Preflight() {}

    /** In words, with the way out; empty when the house can start. */
    public static List<String> objections(HouseSettings settings) {
        List<String> all = new ArrayList<>();
        for (String module : MODULES) {
            if (Files.notExists(settings.home().resolve(module).resolve("target/quarkus-app/quarkus-run.jar"))) {
                all.add(module + " is not built; run ./mvnw package -DskipTests");
            }
        }
        settings.parts().stream()
                .filter(part -> !Ports.isFree(settings.port(part)))
                .forEach(part -> all.add(taken(part, settings.port(part))));
        return all;
    }

    private static String taken(String part, int port) {
        return ("port %d of %s is taken by another program; choose another one with --port-%s N, port.%s=N in"
                        + " .sekisho/config, or SEKISHO_PORT_%s=N")
                .formatted(port, part, part, part, part.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
