package sekisho.parts;

import java.security.SecureRandom;
import java.util.Base64;

/** Passwords nobody chose. */
public final class Secrets {

    /** Random bytes of a secret: 192 bits, 32 characters, the least Quarkus takes to encrypt a session with. */
    private static final int BYTES = 24;

    /** Letters and digits nobody takes for one another. */
    private static final String TYPABLE = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 3;
    private static final int GROUP_CHARS = 4;

    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    /** A new one, URL-safe. */
    public static String fresh() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** A new one a person can type, for example {@code k7mh-w2qp-xnc4}: 59 bits. */
    public static String typable() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP_CHARS; i++) {
            if (i > 0 && i % GROUP_CHARS == 0) {
                password.append('-');
            }
            password.append(TYPABLE.charAt(RANDOM.nextInt(TYPABLE.length())));
        }
        return password.toString();
    }
}
