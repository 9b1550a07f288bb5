package sekisho.doors.http;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Names people by a keyed hash: the same person, the same name, and no way back without the key. */
public final class Pseudonyms {

    private static final String ALGORITHM = "HmacSHA256";
    /** 128 bits are enough to tell people apart. */
    private static final int BYTES_KEPT = 16;

    private final SecretKeySpec key;

    /**
     * @param key at least 16 characters
     * @throws IllegalArgumentException if the key is too short
     */
    public Pseudonyms(String key) {
        if (key.length() < 16) {
            throw new IllegalArgumentException("the pseudonym key must have at least 16 characters");
        }
        this.key = new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** The pseudonym of a token's subject: 32 hex digits. */
    public String of(String subject) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] hash = mac.doFinal(subject.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(hash, BYTES_KEPT));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, impossible);
        }
    }

    @Override
    public String toString() {
        return "Pseudonyms[key=***]";
    }
}
