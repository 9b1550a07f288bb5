package sekisho.parts;

/** A running PostgreSQL with the database {@value #NAME} and one role and schema per service. */
public interface Database extends AutoCloseable {

    String NAME = "sekisho";

    /** URL of the database, the same for every service; a role's own schema is its search path. */
    String jdbcUrl();

    /**
     * How a service signs in.
     *
     * @throws IllegalArgumentException if that service keeps no data
     */
    Login login(String service);

    /** Stops it; its data stay where they are. */
    @Override
    void close();

    /** Role and password of one service. */
    record Login(String username, String password) {
        @Override
        public String toString() {
            return "Login[" + username + ", ***]";
        }
    }
}
