package sekisho.parts;

import java.security.SecureRandom;
import java.util.Base64;

/** Passwords nobody chose. */
public final class Secrets {

    /** Random bytes of a secret: 144 bits, 24 characters. */
    private static final int BYTES = 18;

    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    /** A new one, URL-safe. */
    public static String fresh() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
