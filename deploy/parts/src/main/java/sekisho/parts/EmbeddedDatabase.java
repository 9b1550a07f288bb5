package sekisho.parts;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * A real PostgreSQL on a data folder, unpacked once from its Maven artifact. Unlike the artifact's default it is durable:
 * {@code fsync} and {@code synchronous_commit} are on, because the ledger's truth is here. Every role needs its password.
 */
public final class EmbeddedDatabase implements Database {

    private static final String ADMIN = "postgres";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration GRACE = Duration.ofSeconds(20);

    private final EmbeddedPostgres postgres;
    private final Path data;
    private final Map<String, String> passwords;

    private EmbeddedDatabase(EmbeddedPostgres postgres, Path data, Map<String, String> passwords) {
        this.postgres = postgres;
        this.data = data;
        this.passwords = passwords;
    }

    /**
     * Starts it, and makes database, roles and schemas.
     *
     * @param passwords of every service that keeps data and of {@code postgres}; the same at every start of a folder
     */
    public static EmbeddedDatabase start(int port, Path data, Path log, Map<String, String> passwords) {
        try {
            Files.createDirectories(data.toAbsolutePath().getParent());
            Files.createDirectories(log.toAbsolutePath().getParent());
            EmbeddedPostgres postgres = launch(port, data, log, passwords.get(ADMIN));
            EmbeddedDatabase database = new EmbeddedDatabase(postgres, data, passwords);
            database.makeRoles();
            return database;
        } catch (IOException | IllegalStateException | PartException failed) {
            serverOn(data).ifPresent(left -> PartProcess.stop(left, GRACE));
            throw new PartException(
                    "PostgreSQL did not start: " + failed.getMessage() + "\n--- " + log + "\n"
                            + PartProcess.tailOf(log, 20),
                    failed);
        }
    }

    private static EmbeddedPostgres launch(int port, Path data, Path log, String password) throws IOException {
        Path unpacked = Files.createDirectories(HouseFolders.cache().resolve("postgres"));
        return EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setOverrideWorkingDirectory(unpacked.toFile())
                .setPGStartupWait(PATIENCE)
                .setConnectConfig("password", password)
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "100")
                .setServerConfig("shared_buffers", "64MB")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("log_min_messages", "warning")
                .setErrorRedirector(Redirect.appendTo(log.toFile()))
                .setOutputRedirector(Redirect.appendTo(log.toFile()))
                .start();
    }

    private void makeRoles() throws IOException {
        new DatabaseRoles(url(ADMIN), ADMIN, passwords.get(ADMIN)).make(jdbcUrl(), passwords, List.of(lockDown()));
    }

    /** Nobody signs in without a password; said at every start, because a first one may have ended before it said so. */
    private String lockDown() throws IOException {
        Files.writeString(data.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
        return "SELECT pg_reload_conf()";
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/" + database;
    }

    @Override
    public String jdbcUrl() {
        return url(NAME);
    }

    @Override
    public Login login(String service) {
        if (!DatabaseRoles.SERVICES.contains(service)) {
            throw new IllegalArgumentException(service + " keeps no data; " + DatabaseRoles.SERVICES + " do");
        }
        return new Login(service, passwords.get(service));
    }

    /** The server process, as its own pid file names it; empty when it is not running. */
    public Optional<ProcessHandle> handle() {
        return serverOn(data);
    }

    /** A pid file may be older than the process that has its number now. */
    private static Optional<ProcessHandle> serverOn(Path data) {
        try {
            return ProcessHandle.of(Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid"))
                            .getFirst()
                            .strip()))
                    .filter(process -> process.info().command().orElse("").endsWith("postgres"));
        } catch (IOException | NumberFormatException | NoSuchElementException stopped) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException stubborn) {
            handle().ifPresent(process -> PartProcess.stop(process, GRACE));
        }
    }
}
