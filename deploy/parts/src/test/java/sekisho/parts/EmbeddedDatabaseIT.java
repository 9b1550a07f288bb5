package sekisho.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseIT {

    private static final Map<String, String> PASSWORDS =
            Map.of("postgres", "p", "gateway", "g'1", "verification", "v", "feedback", "f", "training", "t");

    @TempDir
    Path folder;

    private EmbeddedDatabase database;

    @BeforeEach
    void start() {
        database =
                EmbeddedDatabase.start(Ports.free(), folder.resolve("data"), folder.resolve("postgres.log"), PASSWORDS);
    }

    @AfterEach
    void stop() {
        database.close();
    }

    @Test
    void it_is_durable_and_wants_a_password() throws SQLException {
        assertThat(ask("gateway", "SHOW fsync")).isEqualTo("on");
        assertThat(ask("gateway", "SHOW synchronous_commit")).isEqualTo("on");
        assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), "gateway", "wrong"))
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void a_role_owns_its_schema_and_nothing_else() throws SQLException {
        run("gateway", "CREATE TABLE question (id text)");

        assertThat(ask("gateway", "SELECT schemaname FROM pg_tables WHERE tablename = 'question'"))
                .isEqualTo("gateway");
        assertThatThrownBy(() -> ask("verification", "SELECT count(*) FROM gateway.question"))
                .hasMessageContaining("permission denied for schema gateway");
        assertThatThrownBy(() -> run("gateway", "CREATE TABLE public.x (id text)"))
                .hasMessageContaining("permission denied");
    }

    @Test
    void a_restart_finds_its_data_even_after_a_kill() throws SQLException {
        run("feedback", "CREATE TABLE pair (id text)");
        run("feedback", "INSERT INTO pair VALUES ('p-1')");

        database.handle().orElseThrow().destroyForcibly();
        assertThat(Await.until(
                        Duration.ofSeconds(5),
                        () -> database.handle().isEmpty()
                                || !database.handle().get().isAlive()))
                .isTrue();
        database.close();
        start();

        assertThat(ask("feedback", "SELECT id FROM pair")).isEqualTo("p-1");
    }

    private String ask(String service, String sql) throws SQLException {
        try (Connection connection = connect(service);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private void run(String service, String sql) throws SQLException {
        try (Connection connection = connect(service);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connect(String service) throws SQLException {
        Database.Login login = database.login(service);
        return DriverManager.getConnection(database.jdbcUrl(), login.username(), login.password());
    }
}
