package sekisho.local.gateway;

import com.fasterxml.jackson.databind.JsonNode;

/** The gateway or Keycloak answered with an error; the message is the problem's detail. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient JsonNode problem;

    RefusedException(int status, JsonNode problem, String message) {
        super(message);
        this.status = status;
        this.problem = problem;
    }

    public int status() {
        return status;
    }

    /** The body as it came; may be a missing node. */
    public JsonNode problem() {
        return problem;
    }
}
