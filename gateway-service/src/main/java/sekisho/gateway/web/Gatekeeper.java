package sekisho.gateway.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Set;
import org.jboss.resteasy.reactive.server.vertx.VertxInputStream;
import sekisho.contracts.wire.FactCodec;
import sekisho.doors.http.Problem;

/**
 * Refuses what no resource should see. A request with the session cookie and without a bearer token that changes something
 * must come from our own origin and carry {@code X-Requested-With}, which no foreign page can send without asking first.
 */
@Singleton
final class Gatekeeper {

    /** Before authentication, which reads the cookie. */
    private static final int BEFORE_AUTHENTICATION = 300;

    /** The general limit on bodies of unknown length is that of the largest route; ours comes after it. */
    private static final int AFTER_THE_GENERAL_LIMIT = 1;

    private static final String SESSION_COOKIE = "q_session";
    private static final Set<HttpMethod> HARMLESS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    void filters(@Observes Filters filters) {
        filters.register(this::check, BEFORE_AUTHENTICATION);
        filters.register(Gatekeeper::bound, AFTER_THE_GENERAL_LIMIT);
    }

    /** What nobody answered. */
    void lastRoute(@Observes Router router) {
        router.route().last().handler(context -> {
            if (context.response().ended() || context.response().headWritten()) {
                return;
            }
            refuse(context, Problem.of(404, "not-found", "There is nothing at this address."));
        });
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (BodyLimits.exceeded(request.path(), request.getHeader(HttpHeaders.CONTENT_LENGTH))) {
            context.response().putHeader(HttpHeaders.CONNECTION, "close");
            long most = BodyLimits.of(request.path());
            refuse(context, Problem.of(413, "too-large", "The body is larger than " + most + " bytes."));
        } else if (byCookieAlone(request) && !HARMLESS.contains(request.method()) && !fromOurPage(request)) {
            refuse(
                    context,
                    Problem.of(403, "cross-site-request", "Requests that change something must come from our page."));
        } else {
            context.next();
        }
    }

    /** A body that does not say how long it is ends at the limit of its route. */
    private static void bound(RoutingContext context) {
        if (context.request().getHeader(HttpHeaders.CONTENT_LENGTH) == null) {
            context.put(
                    VertxInputStream.MAX_REQUEST_SIZE_KEY,
                    BodyLimits.of(context.request().path()));
        }
        context.next();
    }

    private static boolean byCookieAlone(HttpServerRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        boolean byToken = authorization != null && authorization.regionMatches(true, 0, "Bearer ", 0, 7);
        return !byToken
                && request.cookies().stream()
                        .anyMatch(cookie -> cookie.getName().startsWith(SESSION_COOKIE));
    }

    private static boolean fromOurPage(HttpServerRequest request) {
        if (request.getHeader("X-Requested-With") == null) {
            return false;
        }
        String site = request.getHeader("Sec-Fetch-Site");
        return site == null ? sameOrigin(request) : site.equals("same-origin");
    }

    private static boolean sameOrigin(HttpServerRequest request) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin == null || request.authority() == null) {
            return false;
        }
        try {
            return request.authority().toString().equals(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static void refuse(RoutingContext context, Problem problem) {
        context.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .end(Buffer.buffer(FactCodec.encode(problem.at(context.request().path()))));
    }
}
