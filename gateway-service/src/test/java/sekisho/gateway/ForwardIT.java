package sekisho.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import sekisho.contracts.Roles;
import sekisho.parts.PartsResource;

@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "gateway"))
@QuarkusTestResource(OwnerResource.class)
class ForwardIT {

    private final Api expert = Api.as("expert", List.of(Roles.EXPERT), List.of("emea"));

    @Test
    void a_request_is_handed_on_with_the_callers_own_token() {
        Api.Reply reply = expert.get("/v1/reviews?state=open", "Cookie", "secret=1", "X-Odd", "1");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().get("method").asText()).isEqualTo("GET");
        assertThat(reply.json().get("uri").asText()).isEqualTo("/v1/reviews?state=open");
        assertThat(reply.json().get("bearer").asBoolean()).isTrue();
        assertThat(reply.json().get("cookie").asBoolean()).isFalse();
        assertThat(reply.json().get("odd").asBoolean()).isFalse();
        assertThat(reply.header("X-Internal")).isEmpty();
    }

    @Test
    void bodies_and_refusals_of_the_owner_come_through() {
        assertThat(expert.post("/v1/reviews/r-1/settlement", "{\"decision\":\"release\"}")
                        .json()
                        .get("body")
                        .asText())
                .isEqualTo("{\"decision\":\"release\"}");
        Api.Reply refused = expert.get("/v1/receipts/refuse");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.header("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void an_owner_that_is_away_or_odd_is_said_to_be() {
        Api.Reply away = expert.get("/v1/pairs");
        assertThat(away.status()).isEqualTo(503);
        assertThat(away.code()).isEqualTo("owner-away");
        assertThat(away.header("Retry-After")).hasValue("2");
        assertThat(expert.get("/v1/reviews/redirect").status()).isEqualTo(502);
    }

    @Test
    void only_named_paths_and_methods_are_handed_on() {
        assertThat(expert.get("/v1/reviews/..%2f..%2fq").status()).isEqualTo(404);
        assertThat(expert.get("/v1/reviewsandmore").status()).isEqualTo(404);
        assertThat(expert.send("DELETE", "/v1/reviews/r-1", null).status()).isIn(404, 405);
        assertThat(Api.nobody().get("/v1/reviews").status()).isEqualTo(401);
        assertThat(expert.post("/v1/reviews/r-1/settlement", "x".repeat(1_100_000))
                        .status())
                .isEqualTo(413);
    }
}
