package sekisho.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sekisho.contracts.Roles;
import sekisho.parts.PartsResource;
import sekisho.parts.TestToken;
import sekisho.parts.TestTokens;

@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "gateway"))
class AccessIT {

    private static final String ID = "01a20081-c6e8-79c8-8a90-598c1753b2af";
    private static final List<String> ROLES =
            List.of(Roles.AUDITOR, Roles.EXPERT, Roles.LIBRARIAN, Roles.MODEL_OWNER, Roles.OPERATOR, Roles.APP);
    private static final List<String> EMEA = List.of("emea");

    record Endpoint(String method, String path, Set<String> allowed) {}

    private static final List<Endpoint> TABLE = List.of(
            new Endpoint("POST", "/v1/questions", Set.of(Roles.AUDITOR, Roles.APP)),
            new Endpoint("GET", "/v1/questions", Set.of(Roles.AUDITOR, Roles.APP)),
            new Endpoint("GET", "/v1/questions/" + ID, Set.of(Roles.AUDITOR, Roles.APP)),
            new Endpoint("GET", "/v1/questions/" + ID + "/events", Set.of(Roles.AUDITOR, Roles.APP)),
            new Endpoint("POST", "/v1/questions/" + ID + "/feedback", Set.of(Roles.AUDITOR, Roles.APP, Roles.EXPERT)),
            new Endpoint("POST", "/v1/passages", Set.of(Roles.LIBRARIAN)),
            new Endpoint("POST", "/v1/passages/x/end", Set.of(Roles.LIBRARIAN)),
            new Endpoint("GET", "/v1/passages", Set.of(Roles.LIBRARIAN, Roles.AUDITOR, Roles.EXPERT, Roles.APP)),
            new Endpoint("GET", "/v1/passages/x", Set.of(Roles.LIBRARIAN, Roles.AUDITOR, Roles.EXPERT, Roles.APP)),
            new Endpoint("GET", "/v1/instruments", Set.of(Roles.LIBRARIAN, Roles.AUDITOR, Roles.EXPERT, Roles.APP)),
            new Endpoint("POST", "/v1/documents", Set.of(Roles.LIBRARIAN)),
            new Endpoint("GET", "/v1/documents", Set.of(Roles.LIBRARIAN)),
            new Endpoint("GET", "/v1/documents/" + ID, Set.of(Roles.LIBRARIAN)),
            new Endpoint("GET", "/v1/library", Set.of(Roles.LIBRARIAN, Roles.AUDITOR, Roles.EXPERT, Roles.APP)),
            new Endpoint("POST", "/v1/concepts", Set.of(Roles.LIBRARIAN)),
            new Endpoint("GET", "/v1/concepts", Set.of(Roles.LIBRARIAN, Roles.AUDITOR, Roles.EXPERT, Roles.APP)),
            new Endpoint("POST", "/v1/library/x/end", Set.of(Roles.LIBRARIAN)),
            new Endpoint("GET", "/v1/me", Set.copyOf(ROLES)));

    record Cell(Endpoint endpoint, String role) {
        @Override
        public String toString() {
            return role + " " + endpoint.method() + " " + endpoint.path();
        }
    }

    static List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        TABLE.forEach(endpoint -> ROLES.forEach(role -> cells.add(new Cell(endpoint, role))));
        return cells;
    }

    static List<Endpoint> endpoints() {
        return TABLE;
    }

    @ParameterizedTest
    @MethodSource("cells")
    void each_role_reaches_exactly_what_it_may(Cell cell) {
        Api.Reply reply = call(Api.as("access", List.of(cell.role()), EMEA), cell.endpoint());

        if (cell.endpoint().allowed().contains(cell.role())) {
            assertThat(reply.status()).as(reply.text()).isNotIn(401, 403);
        } else {
            assertProblem(reply, 403, "forbidden");
        }
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void nobody_gets_in_without_a_good_token(Endpoint endpoint) {
        List<String> roles = List.copyOf(endpoint.allowed());
        assertProblem(call(Api.nobody(), endpoint), 401, "unauthorized");
        assertProblem(call(Api.with(TestTokens.expired("access", roles, EMEA)), endpoint), 401, "unauthorized");
        assertProblem(call(Api.with(TestTokens.forged("access", roles, EMEA)), endpoint), 401, "unauthorized");
        assertProblem(call(Api.with(bent(roles).issuer("https://elsewhere").signed()), endpoint), 401, "unauthorized");
        assertProblem(call(Api.with(bent(roles).audience("another-house").signed()), endpoint), 401, "unauthorized");
        assertProblem(call(Api.with("not.a.token"), endpoint), 401, "unauthorized");
    }

    @Test
    void a_token_without_a_role_reaches_nothing_but_itself() {
        for (Endpoint endpoint : TABLE) {
            Api.Reply reply = call(Api.as("access", List.of(), EMEA), endpoint);
            if (endpoint.path().equals("/v1/me")) {
                assertThat(reply.status()).isEqualTo(200);
            } else {
                assertProblem(reply, 403, "forbidden");
            }
        }
    }

    @Test
    void without_a_region_nothing_is_accepted() {
        assertProblem(
                Api.as("access", List.of(Roles.AUDITOR), List.of()).post("/v1/questions", "{\"text\":\"May a bank?\"}"),
                403,
                "region-not-allowed");
        assertProblem(
                Api.as("access", List.of(Roles.AUDITOR), List.of("moon"))
                        .post("/v1/questions", "{\"text\":\"May a bank?\"}"),
                403,
                "region-not-allowed");
    }

    @Test
    void an_application_stays_in_its_own_region() {
        Api app = Api.as("app-emea", List.of(Roles.APP), List.of("emea", "apac"));

        assertProblem(
                app.post("/v1/questions", "{\"text\":\"May a bank?\",\"jurisdictions\":[\"JP\"]}"),
                403,
                "region-not-allowed");
        assertThat(app.post("/v1/questions", "{\"text\":\"銀行は何をしなければなりませんか\"}")
                        .json()
                        .get("region")
                        .asText())
                .isEqualTo("emea");
    }

    @Test
    void a_question_goes_to_the_region_of_its_law_or_its_language() {
        Api both = Api.auditor("both-regions");

        assertThat(region(both, "{\"text\":\"May a bank?\"}")).isEqualTo("emea");
        assertThat(region(both, "{\"text\":\"May a bank?\",\"jurisdictions\":[\"JP\",\"GROUP\"]}"))
                .isEqualTo("apac");
        assertThat(region(both, "{\"text\":\"銀行は何をしなければなりませんか\"}")).isEqualTo("apac");
        assertThat(region(both, "{\"text\":\"May a bank?\",\"jurisdictions\":[\"US\"]}"))
                .isEqualTo("emea");
    }

    @Test
    void the_caller_is_told_who_they_are() {
        Api.Reply me = Api.as("mia", List.of(Roles.AUDITOR), List.of("apac")).get("/v1/me");

        assertThat(me.json().get("username").asText()).isEqualTo("mia");
        assertThat(me.json().at("/regions/0").asText()).isEqualTo("apac");
        assertThat(me.json().get("jurisdictions").findValuesAsText("code"))
                .contains("JP", "GROUP")
                .doesNotContain("EU");
        assertThat(me.json().get("languages")).hasSize(4);
        assertThat(me.json().get("deadlineMs").asLong()).isCloseTo(2_000, within(0L));
    }

    @Test
    void a_session_cookie_alone_changes_nothing_from_elsewhere() {
        String[] cookie = {"Cookie", "q_session=anything"};
        Api.Reply foreign = Api.nobody().post("/v1/questions", "{\"text\":\"a\"}", cookie[0], cookie[1]);
        Api.Reply crossSite = Api.nobody()
                .post(
                        "/v1/questions",
                        "{\"text\":\"a\"}",
                        cookie[0],
                        cookie[1],
                        "X-Requested-With",
                        "x",
                        "Sec-Fetch-Site",
                        "cross-site");
        Api.Reply ours = Api.nobody()
                .post(
                        "/v1/questions",
                        "{\"text\":\"a\"}",
                        cookie[0],
                        cookie[1],
                        "X-Requested-With",
                        "x",
                        "Sec-Fetch-Site",
                        "same-origin");

        assertProblem(foreign, 403, "cross-site-request");
        assertProblem(crossSite, 403, "cross-site-request");
        assertProblem(ours, 401, "unauthorized");
    }

    @Test
    void every_reply_carries_the_security_headers() {
        Api.Reply reply = Api.auditor("headers").get("/v1/me");

        assertThat(reply.header("Content-Security-Policy"))
                .hasValueSatisfying(
                        policy -> assertThat(policy).contains("default-src 'self'", "frame-ancestors 'none'"));
        assertThat(reply.header("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(reply.header("Referrer-Policy")).hasValue("no-referrer");
        assertThat(reply.header("Permissions-Policy")).isPresent();
        assertThat(reply.header("Cache-Control")).hasValue("no-store");
    }

    private static TestToken bent(List<String> roles) {
        return TestToken.of("access").roles(roles).regions(EMEA);
    }

    private static String region(Api api, String body) {
        Api.Reply reply = api.post("/v1/questions", body);
        assertThat(reply.status()).as(reply.text()).isEqualTo(202);
        return reply.json().get("region").asText();
    }

    private static Api.Reply call(Api api, Endpoint endpoint) {
        return endpoint.method().equals("GET") ? api.get(endpoint.path()) : api.post(endpoint.path(), "{}");
    }

    private static void assertProblem(Api.Reply reply, int status, String code) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(status);
        assertThat(reply.header("Content-Type")).hasValue("application/problem+json");
        assertThat(reply.code()).isEqualTo(code);
    }
}
