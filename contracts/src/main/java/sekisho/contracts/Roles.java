package sekisho.contracts;

/** The roles a token can carry, as written in the token. */
public final class Roles {

    public static final String AUDITOR = "auditor";
    public static final String EXPERT = "expert";
    public static final String LIBRARIAN = "librarian";
    public static final String MODEL_OWNER = "modelowner";
    public static final String OPERATOR = "operator";
    /** An internal application; routed to its own region. */
    public static final String APP = "app";

    private Roles() {}
}
