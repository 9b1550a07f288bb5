package sekisho.local.process;

import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import sekisho.contracts.Region;
import sekisho.local.house.HouseSettings;
import sekisho.local.house.Parts;
import sekisho.local.house.RunRecord;
import sekisho.local.house.RunRecord.Pid;
import sekisho.local.house.ServicePlan;
import sekisho.local.house.ServicePlans;
import sekisho.parts.PartException;

/**
 * The house in operation. Keycloak, which takes longest, starts beside broker and database; the services start when those
 * two stand. Stopping goes the other way round.
 */
public final class House implements AutoCloseable {

    private final HouseSettings settings;
    private final HouseSecrets secrets;
    private final Progress progress;
    private final RunFile runFile;
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Foundations foundations;
    private final List<KeptPart> parts = new ArrayList<>();
    private volatile String state = RunRecord.STARTING;
    private boolean closed;

    public House(HouseSettings settings, HouseSecrets secrets, Progress progress) {
        this.settings = settings;
        this.secrets = secrets;
        this.progress = progress;
        this.runFile = new RunFile(settings.data());
        this.foundations = new Foundations(settings, secrets);
        furnish();
    }

    private void furnish() {
        keep(Parts.BROKER, foundations::broker);
        keep(Parts.POSTGRES, foundations::database);
        keep(Parts.KEYCLOAK, foundations::keycloak);
        ServiceProcess services = new ServiceProcess(settings, client);
        for (ServicePlan plan : new ServicePlans(settings, secrets::of).all()) {
            keep(plan.part(), born -> services.start(plan, born));
        }
    }

    private void keep(String name, RunningPart.Launch launch) {
        parts.add(new KeptPart(name, settings.port(name), launch, progress, this::writeDown, executor));
    }

    /**
     * Starts everything and returns when all parts are ready.
     *
     * @throws PartException of the first part that failed; everything else is stopped by then
     */
    public void start() {
        writeDown();
        try (Waiting waiting = new Waiting(progress, this::pending)) {
            CompletableFuture<Void> base = CompletableFuture.allOf(begin(Parts.BROKER), begin(Parts.POSTGRES));
            Stream<CompletableFuture<Void>> services =
                    services().stream().map(part -> base.thenRunAsync(part::start, executor));
            orFirstFailure(
                    Stream.concat(Stream.of(begin(Parts.KEYCLOAK)), services).toList());
        } catch (CompletionException failed) {
            refuseIfClosed();
            close();
            throw failed.getCause() instanceof PartException part ? part : failed;
        }
        refuseIfClosed();
    }

    private void refuseIfClosed() {
        if (RunRecord.STOPPING.equals(state)) {
            throw new PartException("the house was closed while it started");
        }
    }

    /** Writes down that the house is open for questions. */
    public void opened() {
        turn(RunRecord.READY);
    }

    private void turn(String next) {
        synchronized (runFile) {
            if (!RunRecord.STOPPING.equals(state)) {
                state = next;
                writeDown();
            }
        }
    }

    private CompletableFuture<Void> begin(String name) {
        return CompletableFuture.runAsync(part(name)::start, executor);
    }

    private static void orFirstFailure(List<CompletableFuture<Void>> all) {
        CompletableFuture<Void> outcome = CompletableFuture.allOf(all.toArray(CompletableFuture<?>[]::new));
        all.forEach(one -> one.exceptionally(failed -> {
            outcome.completeExceptionally(failed);
            return null;
        }));
        outcome.join();
    }

    private List<String> pending() {
        return parts.stream().filter(part -> !part.ready()).map(KeptPart::name).toList();
    }

    private List<KeptPart> services() {
        return parts.stream()
                .filter(part -> !Parts.FOUNDATIONS.contains(part.name()))
                .toList();
    }

    private KeptPart part(String name) {
        return parts.stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no part " + name + " in " + settings.parts()));
    }

    /** The process of a part; empty while it is being started again. */
    public Optional<ProcessHandle> handle(String name) {
        return part(name).handle();
    }

    /** True if that part stands and was ready when last started. */
    public boolean ready(String name) {
        return part(name).ready();
    }

    public HouseSettings settings() {
        return settings;
    }

    public HouseSecrets secrets() {
        return secrets;
    }

    /** Not under the lock of {@link #close}, which waits for starts that write down what they made. */
    private void writeDown() {
        synchronized (runFile) {
            if (!closed) {
                runFile.write(new RunRecord(
                        state,
                        Pid.of(ProcessHandle.current()).orElseThrow(),
                        parts.stream().flatMap(part -> part.written().stream()).toList(),
                        settings.ports(),
                        settings.regions().stream().map(Region::suffix).toList()));
            }
        }
    }

    /** Stops services first, together, then Keycloak and database, then the broker. */
    @Override
    public synchronized void close() {
        if (RunRecord.STOPPING.equals(state)) {
            return;
        }
        turn(RunRecord.STOPPING);
        stopTogether(services());
        stopTogether(List.of(part(Parts.KEYCLOAK), part(Parts.POSTGRES)));
        part(Parts.BROKER).stop();
        synchronized (runFile) {
            closed = true;
            runFile.delete();
        }
        executor.shutdown();
        client.close();
    }

    private void stopTogether(List<KeptPart> some) {
        List<CompletableFuture<Void>> all = some.stream()
                .map(part -> CompletableFuture.runAsync(part::stop, executor))
                .toList();
        CompletableFuture.allOf(all.toArray(CompletableFuture<?>[]::new)).join();
    }
}
