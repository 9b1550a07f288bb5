package sekisho.doors.http;

import java.time.Duration;
import java.util.List;

/** Ends a request with a {@link Problem}. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final transient Duration retryAfter;

    public ProblemException(Problem problem) {
        this(problem, null);
    }

    /** With {@code Retry-After}, for 429 and 503. */
    public ProblemException(Problem problem, Duration retryAfter) {
        super(problem.code());
        this.problem = problem;
        this.retryAfter = retryAfter;
    }

    public static ProblemException of(int status, String code, String detail) {
        return new ProblemException(Problem.of(status, code, detail));
    }

    /** 422 for one field. */
    public static ProblemException invalid(String field, String reason) {
        return new ProblemException(Problem.of(
                422, "invalid-request", field + ": " + reason, List.of(new Problem.FieldError(field, reason))));
    }

    /** 404. */
    public static ProblemException notFound(String what) {
        return of(404, "not-found", "There is no such " + what + ", or it is not yours to see.");
    }

    public Problem problem() {
        return problem;
    }

    /** How long to wait before another try, or null. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
