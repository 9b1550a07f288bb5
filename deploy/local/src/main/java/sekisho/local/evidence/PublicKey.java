package sekisho.local.evidence;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A key to check signed notes with, written {@code name+hash+base64(1 ‖ key)} (C2SP signed-note, Ed25519).
 *
 * @param id the first four bytes of SHA-256 over name, line feed, type and key
 * @param raw the 32 bytes of the key
 */
record PublicKey(String name, byte[] id, byte[] raw) {

    private static final byte ED25519 = 1;
    private static final int ID_BYTES = 4;
    private static final int RAW_BYTES = 32;
    /** What stands before the raw key in its X.509 form (RFC 8410). */
    private static final byte[] X509_HEAD = HexFormat.of().parseHex("302a300506032b6570032100");

    /** @throws BrokenEvidenceException if it is no such key, or its hash is not its own */
    static PublicKey parse(String written) {
        String[] parts = written.strip().split("\\+", 3);
        if (parts.length != 3) {
            throw new BrokenEvidenceException("a key is written name+hash+base64");
        }
        byte[] typed = decode(parts[2]);
        if (typed.length != RAW_BYTES + 1 || typed[0] != ED25519) {
            throw new BrokenEvidenceException("the key is not an Ed25519 key");
        }
        byte[] raw = Arrays.copyOfRange(typed, 1, typed.length);
        byte[] id = idOf(parts[0], typed);
        if (!HexFormat.of().formatHex(id).equals(parts[1])) {
            throw new BrokenEvidenceException("the key's hash does not belong to its name and bytes");
        }
        return new PublicKey(parts[0], id, raw);
    }

    boolean signed(byte[] text, byte[] signature) {
        try {
            byte[] encoded = Arrays.copyOf(X509_HEAD, X509_HEAD.length + RAW_BYTES);
            System.arraycopy(raw, 0, encoded, X509_HEAD.length, RAW_BYTES);
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
            check.update(text);
            return check.verify(signature);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }

    private static byte[] idOf(String name, byte[] typed) {
        try {
            ByteArrayOutputStream named = new ByteArrayOutputStream();
            named.writeBytes((name + "\n").getBytes(StandardCharsets.UTF_8));
            named.writeBytes(typed);
            return Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(named.toByteArray()), ID_BYTES);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    private static byte[] decode(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException broken) {
            throw new BrokenEvidenceException("the key is not base64");
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PublicKey key && name.equals(key.name) && Arrays.equals(raw, key.raw);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(raw);
    }

    @Override
    public String toString() {
        return "PublicKey[" + name + "]";
    }
}
