package sekisho.doors.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import sekisho.doors.kafka.Trouble;

/** Every way a request can end badly, as a problem. What nobody foresaw is a 500 with an incident number, no more. */
public final class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @ServerExceptionMapper
    public Response refused(ProblemException refusal, @Context UriInfo uri) {
        Response.ResponseBuilder response = response(refusal.problem(), uri);
        if (refusal.retryAfter() != null) {
            response.header(
                    HttpHeaders.RETRY_AFTER, Math.max(1, refusal.retryAfter().toSeconds()));
        }
        return response.build();
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    public Response unauthorized(@Context UriInfo uri) {
        return response(Problem.of(401, "unauthorized", "Sign in, or send a valid bearer token."), uri)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException refusal, @Context UriInfo uri) {
        return response(Problem.of(403, "forbidden", "Your role or region does not allow this."), uri)
                .build();
    }

    @ServerExceptionMapper
    public Response malformed(JsonProcessingException broken, @Context UriInfo uri) {
        return response(malformed(broken), uri).build();
    }

    @ServerExceptionMapper
    public Response web(WebApplicationException failure, @Context UriInfo uri) {
        if (failure.getCause() instanceof JsonProcessingException broken) {
            return response(malformed(broken), uri).build();
        }
        int status = failure.getResponse().getStatus();
        Problem problem = switch (status) {
            case 400 -> Problem.of(400, "malformed-request", "The request could not be read.");
            case 404 -> Problem.of(404, "not-found", "There is nothing at this address.");
            case 405 -> Problem.of(405, "method-not-allowed", "This address does not take that method.");
            case 406 -> Problem.of(406, "not-acceptable", "Ask for application/json.");
            case 413 -> Problem.of(413, "too-large", "The body is larger than this address takes.");
            case 415 -> Problem.of(415, "unsupported-media-type", "Send application/json.");
            default -> Problem.of(status, "http-" + status, "The request was refused.");
        };
        return response(problem, uri).build();
    }

    @ServerExceptionMapper
    public Response unforeseen(RuntimeException failure, @Context UriInfo uri) {
        if (Trouble.databaseAway(failure)) {
            LOG.warnf("database away: %s", failure.getClass().getSimpleName());
            return response(Problem.of(503, "temporarily-unavailable", "The memory is away; try again shortly."), uri)
                    .header(HttpHeaders.RETRY_AFTER, 1)
                    .build();
        }
        String incident = UUID.randomUUID().toString();
        LOG.errorf("incident %s: %s", incident, traceOf(failure));
        return response(
                        Problem.of(500, "internal-error", "Something failed on our side; incident " + incident + "."),
                        uri)
                .build();
    }

    private static Problem malformed(JsonProcessingException broken) {
        String field = broken instanceof JsonMappingException mapping
                ? mapping.getPath().stream()
                        .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                        .collect(Collectors.joining("."))
                : "";
        String place = broken.getLocation() == null
                ? ""
                : " at line " + broken.getLocation().getLineNr() + ", column "
                        + broken.getLocation().getColumnNr();
        String reason = broken instanceof UnrecognizedPropertyException ? "unknown field" : "not what is expected here";
        List<Problem.FieldError> errors = field.isEmpty() ? List.of() : List.of(new Problem.FieldError(field, reason));
        String what = field.isEmpty() ? "The JSON cannot be read" : field + " is " + reason;
        return Problem.of(400, "malformed-json", what + place + ".", errors);
    }

    /** Types and places only: messages may repeat what a user wrote. */
    private static String traceOf(Throwable failure) {
        StringBuilder trace = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            trace.append(cause.getClass().getName());
            for (StackTraceElement element : cause.getStackTrace()) {
                if (element.getClassName().startsWith("sekisho.")) {
                    trace.append("\n    at ").append(element);
                }
            }
            trace.append('\n');
        }
        return trace.toString();
    }

    private static Response.ResponseBuilder response(Problem problem, UriInfo uri) {
        return Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem.at(uri.getPath()));
    }
}
