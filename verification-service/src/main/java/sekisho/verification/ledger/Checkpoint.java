package sekisho.verification.ledger;

import java.util.Base64;
import java.util.List;
import java.util.Objects;

/**
 * A head of the ledger in the C2SP tlog-checkpoint form.
 *
 * @param origin name of the log
 * @param size leaves covered
 * @param root the root at that size
 */
public record Checkpoint(String origin, long size, Hash root) {

    public Checkpoint {
        if (origin.isBlank() || origin.contains("\n") || origin.contains("+") || origin.contains(" ")) {
            throw new IllegalArgumentException("an origin has no white space and no plus sign");
        }
        Objects.requireNonNull(root, "root");
    }

    /** What is signed: three lines. */
    public String body() {
        return origin + "\n" + size + "\n" + root.base64() + "\n";
    }

    /** A checkpoint with its signature, as a C2SP signed note. */
    public record Signed(Checkpoint checkpoint, String note) {}

    /**
     * Reads the body of a note this service wrote; the signature is not looked at.
     *
     * @throws IllegalArgumentException if it is no checkpoint
     */
    public static Signed ofNote(String note) {
        List<String> lines = note.lines().toList();
        if (lines.size() < 5) {
            throw new IllegalArgumentException("not a checkpoint");
        }
        Hash root = Hash.of(Base64.getDecoder().decode(lines.get(2)));
        return new Signed(new Checkpoint(lines.get(0), Long.parseLong(lines.get(1)), root), note);
    }
}
