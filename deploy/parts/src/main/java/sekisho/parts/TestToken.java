package sekisho.parts;

import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** One token in the making; every claim can be bent. Values are written into JSON as they are: keep quotes out of them. */
public final class TestToken {

    private final String username;
    private String issuer = TestTokens.ISSUER;
    private String audience = TestTokens.AUDIENCE;
    private List<String> roles = List.of();
    private List<String> regions = List.of();
    private List<String> specialties = List.of();
    private Duration endsIn = Duration.ofHours(1);

    private TestToken(String username) {
        this.username = username;
    }

    public static TestToken of(String username) {
        return new TestToken(username);
    }

    public TestToken issuer(String other) {
        issuer = other;
        return this;
    }

    public TestToken audience(String other) {
        audience = other;
        return this;
    }

    public TestToken roles(List<String> given) {
        roles = List.copyOf(given);
        return this;
    }

    /** Region codes, home first. */
    public TestToken regions(List<String> given) {
        regions = List.copyOf(given);
        return this;
    }

    public TestToken specialties(List<String> given) {
        specialties = List.copyOf(given);
        return this;
    }

    /** Time until it expires; negative for one that has. */
    public TestToken endsIn(Duration time) {
        endsIn = time;
        return this;
    }

    /** The token, signed with the key the services under test trust. */
    public String signed() {
        return signedWith(TestTokens.keys().getPrivate());
    }

    /** The token, signed with any key. */
    public String signedWith(PrivateKey key) {
        String content = base64("{\"alg\":\"RS256\",\"typ\":\"JWT\"}") + "." + base64(claims());
        return content + "." + TestTokens.sign(content, key);
    }

    private String claims() {
        Instant end = Instant.now().plus(endsIn);
        Instant start = end.minus(Duration.ofHours(2));
        return """
                {"iss":"%s","aud":["%s"],"sub":"%s","preferred_username":"%s","typ":"Bearer","azp":"sekisho-cli",\
                "jti":"%s","iat":%d,"exp":%d,"roles":%s,"regions":%s%s}""".formatted(
                        issuer,
                        audience,
                        username,
                        username,
                        UUID.randomUUID(),
                        start.getEpochSecond(),
                        end.getEpochSecond(),
                        array(roles),
                        array(regions),
                        specialties.isEmpty() ? "" : ",\"specialties\":" + array(specialties));
    }

    private static String array(List<String> values) {
        return values.stream().map(value -> '"' + value + '"').collect(Collectors.joining(",", "[", "]"));
    }

    private static String base64(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
