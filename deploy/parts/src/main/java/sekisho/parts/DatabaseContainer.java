package sekisho.parts;

import java.util.List;
import java.util.Map;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** PostgreSQL in a container, for tests where a Docker engine answers. */
final class DatabaseContainer implements Database {

    private static final String IMAGE = "postgres:18";

    private final PostgreSQLContainer container;
    private final Map<String, String> passwords;

    private DatabaseContainer(PostgreSQLContainer container, Map<String, String> passwords) {
        this.container = container;
        this.passwords = passwords;
    }

    static DatabaseContainer start(Map<String, String> passwords) {
        PostgreSQLContainer container = new PostgreSQLContainer(IMAGE)
                .withUsername("postgres")
                .withPassword(passwords.get("postgres"))
                .withDatabaseName("postgres")
                .withCommand("postgres", "-c", "fsync=on", "-c", "synchronous_commit=on");
        container.start();
        DatabaseContainer database = new DatabaseContainer(container, passwords);
        new DatabaseRoles(container.getJdbcUrl(), "postgres", passwords.get("postgres"))
                .make(database.jdbcUrl(), passwords, List.of());
        return database;
    }

    @Override
    public String jdbcUrl() {
        return "jdbc:postgresql://" + container.getHost() + ":" + container.getFirstMappedPort() + "/" + NAME;
    }

    @Override
    public Login login(String service) {
        return new Login(service, passwords.get(service));
    }

    @Override
    public void close() {
        container.stop();
    }
}
