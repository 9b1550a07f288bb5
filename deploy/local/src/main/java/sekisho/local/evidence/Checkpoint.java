package sekisho.local.evidence;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * A signed head of a log (C2SP tlog-checkpoint in a signed note).
 *
 * @param body what was signed
 * @param signatures one per signature line
 */
record Checkpoint(String origin, long size, byte[] root, String body, List<SignatureLine> signatures) {

    private static final String SIGNATURE = "— ";
    static final int ROOT_BYTES = 32;
    private static final int ID_BYTES = 4;

    /** A signature under a key's name; {@code id} tells keys of one name apart. */
    record SignatureLine(String name, byte[] id, byte[] signature) {}

    /** @throws BrokenEvidenceException if it is no signed checkpoint */
    static Checkpoint parse(String note) {
        int blank = note.lastIndexOf("\n\n");
        if (blank < 0) {
            throw new BrokenEvidenceException("the checkpoint has no signatures");
        }
        String body = note.substring(0, blank + 1);
        List<String> lines = body.lines().toList();
        if (lines.size() < 3) {
            throw new BrokenEvidenceException("the checkpoint has fewer than three lines");
        }
        byte[] root = decode(lines.get(2), "root");
        if (root.length != ROOT_BYTES) {
            throw new BrokenEvidenceException("the checkpoint's root has no " + ROOT_BYTES + " bytes");
        }
        return new Checkpoint(lines.get(0), size(lines.get(1)), root, body, signatures(note.substring(blank + 2)));
    }

    /** True if this key signed it. */
    boolean signedBy(PublicKey key) {
        byte[] text = body.getBytes(StandardCharsets.UTF_8);
        return signatures.stream()
                .anyMatch(line -> line.name().equals(key.name())
                        && Arrays.equals(line.id(), key.id())
                        && key.signed(text, line.signature()));
    }

    private static List<SignatureLine> signatures(String block) {
        List<SignatureLine> signatures = new ArrayList<>();
        for (String line : block.lines().toList()) {
            String[] parts = line.startsWith(SIGNATURE)
                    ? line.substring(SIGNATURE.length()).split(" ", 2)
                    : new String[0];
            if (parts.length != 2) {
                throw new BrokenEvidenceException("a signature line of the checkpoint is malformed");
            }
            byte[] value = decode(parts[1], "signature");
            if (value.length <= ID_BYTES) {
                throw new BrokenEvidenceException("a signature of the checkpoint is too short");
            }
            signatures.add(new SignatureLine(
                    parts[0], Arrays.copyOf(value, ID_BYTES), Arrays.copyOfRange(value, ID_BYTES, value.length)));
        }
        return signatures;
    }

    private static long size(String line) {
        if (!line.matches("0|[1-9]\\d{0,17}")) {
            throw new BrokenEvidenceException("the checkpoint's size is no number");
        }
        return Long.parseLong(line);
    }

    private static byte[] decode(String base64, String what) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException broken) {
            throw new BrokenEvidenceException("the checkpoint's " + what + " is not base64");
        }
    }
}
