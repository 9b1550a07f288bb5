package sekisho.verification.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import sekisho.doors.http.Problem;
import sekisho.verification.ledger.LedgerNotSoundException;

/** A ledger that does not grow is nobody's request's fault. */
public final class LedgerProblems {

    private static final int RETRY_AFTER_S = 5;

    @ServerExceptionMapper
    public Response notSound(LedgerNotSoundException refusal) {
        return Response.status(503)
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_S)
                .entity(Problem.of(
                        503,
                        "ledger-not-sound",
                        "Nothing is decided until the ledger has been compared with what was published of it."))
                .build();
    }
}
