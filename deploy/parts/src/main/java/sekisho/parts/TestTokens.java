package sekisho.parts;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.List;

/**
 * Bearer tokens as Keycloak makes them, signed (RS256) with a key made for this JVM, for tests that need no Keycloak.
 *
 * <p>{@link #token} is the common case; {@link TestToken} bends every claim for the tests of refusal.
 */
public final class TestTokens {

    public static final String ISSUER = "https://test.sekisho";
    public static final String AUDIENCE = "sekisho";

    private static final String KEY = "test-parts.key";
    private static final int KEY_BITS = 2048;

    private TestTokens() {}

    /** The public key, PEM body without line breaks, as {@code quarkus.oidc.public-key} wants it. */
    public static String publicKeyPem() {
        return base64(keys().getPublic().getEncoded());
    }

    /**
     * A token valid for an hour.
     *
     * @param username also the subject, so that the same name is the same person
     * @param regions codes such as {@code emea}; the first is the home region
     */
    public static String token(String username, List<String> roles, List<String> regions) {
        return TestToken.of(username).roles(roles).regions(regions).signed();
    }

    /** As {@link #token(String, List, List)}, with the fields of law of an expert, such as {@code BANKING}. */
    public static String token(String username, List<String> roles, List<String> regions, List<String> specialties) {
        return TestToken.of(username)
                .roles(roles)
                .regions(regions)
                .specialties(specialties)
                .signed();
    }

    /** A token that ended an hour ago. */
    public static String expired(String username, List<String> roles, List<String> regions) {
        return TestToken.of(username)
                .roles(roles)
                .regions(regions)
                .endsIn(Duration.ofHours(-1))
                .signed();
    }

    /** A token signed with a key nobody trusts. */
    public static String forged(String username, List<String> roles, List<String> regions) {
        return TestToken.of(username)
                .roles(roles)
                .regions(regions)
                .signedWith(freshKeys().getPrivate());
    }

    static String sign(String content, PrivateKey key) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(content.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform signs with RSA", impossible);
        }
    }

    /** The key of this JVM; it stands in a system property because test frameworks load this class more than once. */
    static KeyPair keys() {
        synchronized (System.getProperties()) {
            String pair = System.getProperty(KEY);
            if (pair == null) {
                KeyPair fresh = freshKeys();
                System.setProperty(
                        KEY,
                        base64(fresh.getPublic().getEncoded()) + " "
                                + base64(fresh.getPrivate().getEncoded()));
                return fresh;
            }
            return parse(pair.split(" ", 2));
        }
    }

    private static KeyPair parse(String[] pair) {
        try {
            KeyFactory factory = KeyFactory.getInstance("RSA");
            Base64.Decoder decoder = Base64.getDecoder();
            return new KeyPair(
                    factory.generatePublic(new X509EncodedKeySpec(decoder.decode(pair[0]))),
                    factory.generatePrivate(new PKCS8EncodedKeySpec(decoder.decode(pair[1]))));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("the test key is not one of ours", impossible);
        }
    }

    private static KeyPair freshKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(KEY_BITS);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform makes RSA keys", impossible);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
