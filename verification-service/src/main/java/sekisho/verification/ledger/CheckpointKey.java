package sekisho.verification.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/** Signs checkpoints with Ed25519 as C2SP signed notes, under a name. */
public final class CheckpointKey {

    private static final String ALGORITHM = "Ed25519";
    /** What stands between the text of a note and its signature; the blank line belongs to neither. */
    private static final String SEAL = "\n— ";

    private static final byte ED25519 = 1;
    private static final int KEY_ID_BYTES = 4;
    private static final int RAW_BYTES = 32;

    private final String name;
    private final KeyPair pair;
    private final byte[] raw;

    public CheckpointKey(String name, KeyPair pair) {
        this.name = name;
        this.pair = pair;
        // The X.509 form of an Ed25519 key ends with the 32 raw bytes (RFC 8410).
        byte[] encoded = pair.getPublic().getEncoded();
        this.raw = Arrays.copyOfRange(encoded, encoded.length - RAW_BYTES, encoded.length);
    }

    /** The public key as others pin it: {@code name+hash+base64(type ‖ key)}. */
    public String verifier() {
        byte[] typed = ByteBuffer.allocate(RAW_BYTES + 1).put(ED25519).put(raw).array();
        return name + "+" + HexFormat.of().formatHex(id()) + "+"
                + Base64.getEncoder().encodeToString(typed);
    }

    /** The checkpoint as a signed note. */
    public Checkpoint.Signed sign(Checkpoint checkpoint) {
        return new Checkpoint.Signed(checkpoint, note(checkpoint.body()));
    }

    /**
     * A text as a C2SP signed note.
     *
     * @param text ends with a newline; a text that is no checkpoint must not begin as one, so that neither is taken for
     *     the other
     */
    public String note(String text) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(pair.getPrivate());
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            byte[] signed = signature.sign();
            byte[] line = ByteBuffer.allocate(KEY_ID_BYTES + signed.length)
                    .put(id())
                    .put(signed)
                    .array();
            return text + SEAL + name + " " + Base64.getEncoder().encodeToString(line) + "\n";
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("the checkpoint key cannot sign", broken);
        }
    }

    /** The text of a note, if it is one and this very key has signed it. */
    public Optional<String> opened(String note) {
        int seal = note.lastIndexOf(SEAL);
        if (seal < 0) {
            return Optional.empty();
        }
        String text = note.substring(0, seal);
        String[] line = note.substring(seal + SEAL.length()).strip().split(" ");
        return line.length == 2 && line[0].equals(name) && signed(text, line[1]) ? Optional.of(text) : Optional.empty();
    }

    /** True if this key signed the checkpoint, whoever else did. */
    public boolean signed(Checkpoint.Signed checkpoint) {
        String mark = SEAL.strip() + " " + name + " ";
        return checkpoint
                .note()
                .lines()
                .filter(line -> line.startsWith(mark))
                .anyMatch(line -> signed(checkpoint.checkpoint().body(), line.substring(mark.length())));
    }

    private boolean signed(String text, String base64) {
        try {
            byte[] line = Base64.getDecoder().decode(base64);
            if (line.length <= KEY_ID_BYTES || !Arrays.equals(Arrays.copyOf(line, KEY_ID_BYTES), id())) {
                return false;
            }
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(pair.getPublic());
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return signature.verify(line, KEY_ID_BYTES, line.length - KEY_ID_BYTES);
        } catch (IllegalArgumentException | GeneralSecurityException broken) {
            return false;
        }
    }

    private byte[] id() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(ED25519);
            return Arrays.copyOf(digest.digest(raw), KEY_ID_BYTES);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    @Override
    public String toString() {
        return "CheckpointKey[" + verifier() + ", private=***]";
    }
}
