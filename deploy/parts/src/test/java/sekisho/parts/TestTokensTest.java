package sekisho.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class TestTokensTest {

    @Test
    void a_token_carries_the_claims_the_services_read() throws Exception {
        String token = TestTokens.token("expert", List.of("expert"), List.of("emea", "apac"), List.of("BANKING"));

        assertThat(claims(token))
                .contains(
                        "\"iss\":\"https://test.sekisho\"",
                        "\"aud\":[\"sekisho\"]",
                        "\"preferred_username\":\"expert\"")
                .contains("\"roles\":[\"expert\"]", "\"regions\":[\"emea\",\"apac\"]", "\"specialties\":[\"BANKING\"]");
        assertThat(signedByTheTestKey(token)).isTrue();
    }

    @Test
    void a_forged_token_is_signed_by_nobody_we_trust() throws Exception {
        assertThat(signedByTheTestKey(TestTokens.forged("auditor", List.of("auditor"), List.of("emea"))))
                .isFalse();
    }

    private static String claims(String token) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.", 3)[1]), StandardCharsets.UTF_8);
    }

    private static boolean signedByTheTestKey(String token) throws Exception {
        String[] parts = token.split("\\.", 3);
        PublicKey key = KeyFactory.getInstance("RSA")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(TestTokens.publicKeyPem())));
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(key);
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
    }
}
