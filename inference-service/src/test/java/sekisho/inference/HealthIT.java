package sekisho.inference;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import sekisho.parts.Await;
import sekisho.parts.PartsResource;

@QuarkusTest
@QuarkusTestResource(
        value = PartsResource.class,
        initArgs = {@ResourceArg(name = "service", value = "inference"), @ResourceArg(name = "tokens", value = "false")
        },
        restrictToAnnotatedClass = true)
class HealthIT {

    @TestHTTPResource("/q/health/ready")
    URI ready;

    @TestHTTPResource("/q/metrics")
    URI metrics;

    @Test
    void it_is_ready_once_the_index_has_caught_up_and_the_topics_are_there() {
        assertThat(Await.until(Duration.ofSeconds(20), () -> get(ready).statusCode() == 200))
                .isTrue();
        assertThat(get(ready).body()).contains("index caught up", "topics there", "ranking-policy-0");
    }

    @Test
    void lag_and_holdings_are_seen_from_outside() {
        assertThat(get(metrics).body())
                .contains("sekisho_passages")
                .contains("sekisho_consumer_lag{topic=\"question-asked.emea\"}");
    }

    private static HttpResponse<String> get(URI address) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
