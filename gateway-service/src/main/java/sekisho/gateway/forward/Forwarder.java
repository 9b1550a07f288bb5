package sekisho.gateway.forward;

import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import sekisho.doors.http.Caller;
import sekisho.doors.http.Problem;
import sekisho.doors.http.ProblemException;

/** Hands one request on and its reply back. */
@Singleton
final class Forwarder {

    /** Largest body handed on, in bytes; most paths are told to stop far below. */
    static final int REQUEST_BYTES_MAX = 8 * 1024 * 1024;

    /** Largest reply handed back, in bytes. */
    static final int REPLY_BYTES_MAX = 8 * 1024 * 1024;

    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(1);
    private static final Duration REPLY_WITHIN = Duration.ofSeconds(10);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private static final List<String> HANDED_ON = List.of(
            "Accept", "Accept-Language", "Content-Type", "Idempotency-Key", "If-Match", "If-None-Match", "Prefer");
    private static final List<String> HANDED_BACK = List.of(
            "Content-Type",
            "Content-Disposition",
            "Location",
            "ETag",
            "Cache-Control",
            "Retry-After",
            "Link",
            "WWW-Authenticate");

    private final Owners owners;
    private final Caller caller;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_WITHIN)
            .followRedirects(HttpClient.Redirect.NEVER)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();

    Forwarder(Owners owners, Caller caller) {
        this.owners = owners;
        this.caller = caller;
    }

    Response forward(String method, URI asked, HttpHeaders headers, byte[] body) throws InterruptedException {
        if (body.length > REQUEST_BYTES_MAX) {
            throw ProblemException.of(413, "too-large", "The body is larger than " + REQUEST_BYTES_MAX + " bytes.");
        }
        URI target = owners.target(asked.getRawPath(), asked.getRawQuery())
                .orElseThrow(() -> ProblemException.notFound("page"));
        try {
            return reply(client.send(
                    request(method, target, headers, body),
                    HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), REPLY_BYTES_MAX)));
        } catch (ConnectException away) {
            throw trouble(503, "owner-away", "The service that owns this page is away.");
        } catch (HttpTimeoutException late) {
            throw trouble(504, "owner-late", "The service that owns this page did not answer in time.");
        } catch (IOException broken) {
            throw trouble(502, "owner-broken", "The service that owns this page gave no usable answer.");
        }
    }

    private HttpRequest request(String method, URI target, HttpHeaders headers, byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(target)
                .timeout(REPLY_WITHIN)
                .header("Authorization", "Bearer " + caller.bearer())
                .method(
                        method,
                        body.length == 0
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body));
        for (String name : HANDED_ON) {
            String value = headers.getHeaderString(name);
            if (value != null) {
                request.setHeader(name, value);
            }
        }
        W3CTraceContextPropagator.getInstance().inject(Context.current(), request, (carrier, name, value) -> {
            if (carrier != null) {
                carrier.setHeader(name, value);
            }
        });
        return request.build();
    }

    private static Response reply(HttpResponse<byte[]> owner) {
        if (owner.statusCode() / 100 == 3 && owner.statusCode() != 304) {
            throw trouble(502, "owner-broken", "The service that owns this page gave no usable answer.");
        }
        Response.ResponseBuilder reply = Response.status(owner.statusCode());
        for (String name : HANDED_BACK) {
            owner.headers().firstValue(name).ifPresent(value -> reply.header(name, value));
        }
        return owner.body().length == 0
                ? reply.build()
                : reply.entity(owner.body()).build();
    }

    private static ProblemException trouble(int status, String code, String detail) {
        return new ProblemException(Problem.of(status, code, detail), RETRY_AFTER);
    }
}
