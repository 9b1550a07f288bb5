package sekisho.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeycloakIT {

    @TempDir
    static Path folder;

    private static Keycloak keycloak;
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        keycloak = Keycloak.start(
                Ports.free(), folder.resolve("keycloak"), folder.resolve("keycloak.log"), name -> "pw-" + name);
    }

    @AfterAll
    static void stop() {
        keycloak.close();
    }

    @Test
    void a_sample_user_gets_a_token_with_the_claims_the_services_read() throws Exception {
        String claims = claims("grant_type=password&client_id=sekisho-cli&username=expert&password=pw-expert");

        assertThat(claims)
                .contains("\"iss\":\"" + keycloak.issuer() + "\"", "\"aud\":\"sekisho\"", "\"roles\":[\"expert\"]")
                .contains(
                        "\"regions\":[\"emea\",\"apac\",\"americas\"]",
                        "\"preferred_username\":\"expert\"",
                        "\"sub\":");
    }

    @Test
    void an_application_is_bound_to_its_region() throws Exception {
        String claims = claims("grant_type=client_credentials&client_id=app-apac&client_secret=pw-app-apac");

        assertThat(claims).contains("\"roles\":[\"app\"]", "\"regions\":[\"apac\"]");
    }

    @Test
    void the_login_page_speaks_the_four_languages_and_wants_pkce() throws Exception {
        assertThat(loginPage("en&code_challenge_method=S256&code_challenge=" + "x".repeat(43))
                        .body())
                .contains("Sign in to Sekisho");
        assertThat(loginPage("ja&code_challenge_method=S256&code_challenge=" + "x".repeat(43))
                        .body())
                .contains("サインイン");
        assertThat(loginPage("zh-CN&code_challenge_method=S256&code_challenge=" + "x".repeat(43))
                        .body())
                .contains("登录");
        assertThat(loginPage("de&code_challenge_method=S256&code_challenge=" + "x".repeat(43))
                        .body())
                .contains("Anmeldung bei Sekisho");
        assertThat(loginPage("en").headers().firstValue("location").orElseThrow())
                .contains("error=invalid_request");
    }

    private HttpResponse<String> loginPage(String rest) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(keycloak.issuer()
                                + "/protocol/openid-connect/auth?client_id=sekisho-gateway&response_type=code&scope=openid"
                                + "&redirect_uri=http%3A%2F%2F127.0.0.1%3A9999%2F&ui_locales=" + rest))
                        .build(),
                BodyHandlers.ofString());
    }

    private String claims(String form) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(keycloak.issuer() + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        String body = client.send(request, BodyHandlers.ofString()).body();
        String payload = body.split("\"access_token\":\"", 2)[1].split("\\.", 3)[1];
        return new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8);
    }
}
