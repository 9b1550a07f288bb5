package sekisho.local.house;

/** Names of the secrets a house makes for itself at its first start and keeps. */
public final class Secret {

    public static final String PSEUDONYM_KEY = "pseudonym-key";

    private Secret() {}

    /** Password of a database role. */
    public static String database(String role) {
        return "database." + role;
    }

    /** Password of a sample user, or secret of a client or an application. */
    public static String realm(String name) {
        return "realm." + name;
    }
}
