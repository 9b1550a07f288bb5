package sekisho.verification.llm;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import sekisho.verification.gate.SecondOpinion.Absence;
import sekisho.verification.opinion.Brief;
import sekisho.verification.opinion.Opinion;
import sekisho.verification.opinion.SecondModel;

/**
 * A second model behind an OpenAI-compatible address. One try per question: whoever could be asked again a little later is
 * late by then. Logs say what happened by status and kind, never by content.
 */
public final class HttpSecondModel implements SecondModel, AutoCloseable {

    /** Largest reply read, in bytes. */
    private static final long REPLY_BYTES_MAX = 256 * 1024L;

    private static final Logger LOG = Logger.getLogger(HttpSecondModel.class);
    private static final int OK = 200;

    private final URI completions;
    private final String name;
    private final String key;
    private final HttpClient client;

    /**
     * @param base address below which {@code chat/completions} lies, for example {@code http://127.0.0.1:8000/v1}
     * @param name the model, as that server calls it
     * @param key bearer token, or null where none is asked for
     * @throws IllegalArgumentException if the address or the name is none
     */
    public HttpSecondModel(URI base, String name, String key) {
        this.completions = URI.create(checked(base).toString().replaceAll("/+$", "") + "/chat/completions");
        if (name.isBlank()) {
            throw new IllegalArgumentException("the second model has no name");
        }
        this.name = name;
        this.key = key == null || key.isBlank() ? null : key.strip();
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(Duration.ofSeconds(1))
                .build();
    }

    /** Who answers and how it is asked: model, server, protocol, and the beginning of the digest of its instructions. */
    public String identity() {
        return name + "@" + completions.getAuthority() + "#" + Prompt.PROTOCOL + ":" + Prompt.digest();
    }

    @Override
    public Reply ask(Brief brief, Duration within) {
        HttpRequest.Builder request = HttpRequest.newBuilder(completions)
                .timeout(within)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(Prompt.body(name, brief)));
        if (key != null) {
            request.header("Authorization", "Bearer " + key);
        }
        CompletableFuture<HttpResponse<byte[]>> reply =
                client.sendAsync(request.build(), BodyHandlers.limiting(BodyHandlers.ofByteArray(), REPLY_BYTES_MAX));
        try {
            return read(reply.get(within.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException late) {
            reply.cancel(true);
            return silent(Absence.LATE, "no whole reply in time");
        } catch (ExecutionException broken) {
            boolean late = broken.getCause() instanceof java.net.http.HttpTimeoutException
                    && !(broken.getCause() instanceof java.net.http.HttpConnectTimeoutException);
            return silent(
                    late ? Absence.LATE : Absence.DOWN,
                    broken.getCause().getClass().getSimpleName());
        } catch (InterruptedException stopping) {
            reply.cancel(true);
            Thread.currentThread().interrupt();
            return silent(Absence.LATE, "interrupted");
        }
    }

    private static Reply read(HttpResponse<byte[]> response) {
        int status = response.statusCode();
        if (status != OK) {
            return silent(Absence.DOWN, "status " + status);
        }
        Optional<Opinion> opinion = Replies.opinion(response.body());
        return opinion.<Reply>map(Reply.Told::new)
                .orElseGet(() -> silent(Absence.MALFORMED, "a reply of another form"));
    }

    private static Reply silent(Absence reason, String what) {
        LOG.infof("secondModel=%s reason=%s", reason.code(), what);
        return new Reply.Silent(reason);
    }

    private static URI checked(URI base) {
        String scheme = base.getScheme() == null ? "" : base.getScheme().toLowerCase(Locale.ROOT);
        boolean usable = (scheme.equals("http") || scheme.equals("https"))
                && base.getHost() != null
                && base.getUserInfo() == null
                && base.getQuery() == null
                && base.getFragment() == null;
        if (!usable) {
            throw new IllegalArgumentException(
                    "the address of the second model must be http(s)://host[:port]/path without user, query or fragment");
        }
        return base;
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
