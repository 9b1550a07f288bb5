package sekisho.local.process;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import sekisho.local.house.HouseSettings;
import sekisho.local.house.ServicePlan;
import sekisho.parts.PartException;
import sekisho.parts.PartProcess;
import sekisho.parts.Ports;

/** A service as a process: the packaged Quarkus application, ready when its own health says so. */
final class ServiceProcess {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration ONE_TRY = Duration.ofSeconds(3);

    private final HouseSettings settings;
    private final HttpClient client;

    ServiceProcess(HouseSettings settings, HttpClient client) {
        this.settings = settings;
        this.client = client;
    }

    RunningPart start(ServicePlan plan, Consumer<ProcessHandle> born) {
        Path jar = settings.home().resolve(plan.module()).resolve("target/quarkus-app/quarkus-run.jar");
        if (Files.notExists(jar)) {
            throw new PartException(plan.part() + " is not built: " + jar + " is missing");
        }
        Path folder = settings.data().resolve("services").resolve(plan.part());
        PartProcess process = PartProcess.start(
                plan.part(), command(plan, jar), plan.environment(), folder, settings.log(plan.part()));
        born.accept(process.handle());
        process.awaitReady(PATIENCE, () -> ready(client, plan.port()));
        return new RunningPart(process.handle(), process::close);
    }

    private static List<String> command(ServicePlan plan, Path jar) {
        return List.of(
                PartProcess.java(),
                "-Xms64m",
                "-Xmx" + plan.heapMb() + "m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.net.preferIPv4Stack=true",
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED",
                "-jar",
                jar.toString());
    }

    /** True if the service on that port says that it is ready. */
    static boolean ready(HttpClient client, int port) {
        if (!Ports.answers(port)) {
            return false;
        }
        try {
            URI health = URI.create("http://127.0.0.1:" + port + "/q/health/ready");
            HttpRequest request =
                    HttpRequest.newBuilder(health).timeout(ONE_TRY).build();
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException starting) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
