package sekisho.parts;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One role and one schema per service in the database {@value Database#NAME}: a role owns its schema and has no right
 * anywhere else. May run at every start; passwords are set to what is given.
 */
final class DatabaseRoles {

    /** The services that keep data. */
    static final List<String> SERVICES = List.of("gateway", "verification", "feedback", "training");

    private final String adminUrl;
    private final String adminUser;
    private final String adminPassword;

    /** @param adminUrl JDBC URL of the maintenance database, ending in its name */
    DatabaseRoles(String adminUrl, String adminUser, String adminPassword) {
        this.adminUrl = adminUrl;
        this.adminUser = adminUser;
        this.adminPassword = adminPassword;
    }

    /** Makes database, roles and schemas, then runs what the caller has to add, all as administrator. */
    void make(String houseUrl, Map<String, String> passwords, List<String> last) {
        try {
            run(adminUrl, databaseStatements());
            run(houseUrl, roleStatements(passwords));
            run(adminUrl, last);
        } catch (SQLException failed) {
            throw new PartException("roles and schemas could not be made: " + failed.getMessage(), failed);
        }
    }

    private List<String> databaseStatements() throws SQLException {
        try (Connection connection = DriverManager.getConnection(adminUrl, adminUser, adminPassword);
                Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + Database.NAME + "'")) {
            return found.next() ? List.of() : List.of("CREATE DATABASE " + Database.NAME);
        }
    }

    private static List<String> roleStatements(Map<String, String> passwords) {
        List<String> all = new ArrayList<>(List.of(
                "ALTER ROLE postgres PASSWORD '" + quoted(passwords.get("postgres")) + "'",
                "REVOKE ALL ON DATABASE " + Database.NAME + " FROM PUBLIC",
                "REVOKE ALL ON SCHEMA public FROM PUBLIC"));
        for (String service : SERVICES) {
            all.add("""
                    DO $$ BEGIN
                      IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = '%1$s') THEN CREATE ROLE %1$s LOGIN; END IF;
                    END $$""".formatted(service));
            all.add("ALTER ROLE %s PASSWORD '%s'".formatted(service, quoted(passwords.get(service))));
            all.add("GRANT CONNECT, TEMPORARY ON DATABASE %s TO %s".formatted(Database.NAME, service));
            all.add("CREATE SCHEMA IF NOT EXISTS %1$s AUTHORIZATION %1$s".formatted(service));
            all.add("ALTER ROLE %1$s IN DATABASE %2$s SET search_path = %1$s".formatted(service, Database.NAME));
        }
        return all;
    }

    private static String quoted(String literal) {
        return literal.replace("'", "''");
    }

    private void run(String url, List<String> statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, adminUser, adminPassword);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
