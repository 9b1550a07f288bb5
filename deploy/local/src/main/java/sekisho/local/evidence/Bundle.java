package sekisho.local.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;

/**
 * A folder with an exported part of a ledger: a manifest, entries, signed heads, consistency proofs. Read as a stream;
 * nothing in it is believed.
 */
record Bundle(Path folder, JsonNode manifest) {

    static final String MANIFEST = "manifest.json";
    static final String ENTRIES = "entries.jsonl";
    static final String CHECKPOINTS = "checkpoints.jsonl";
    static final String CONSISTENCY = "consistency.jsonl";
    private static final String FORMAT = "sekisho-evidence-1";
    private static final int BLOCK = 1 << 16;

    /** @throws BrokenEvidenceException if the folder holds no bundle of this format */
    static Bundle open(Path folder) {
        JsonNode manifest = json(read(folder.resolve(MANIFEST)), MANIFEST);
        if (!FORMAT.equals(manifest.path("format").asText())) {
            throw new BrokenEvidenceException(MANIFEST + " is not of the format " + FORMAT);
        }
        return new Bundle(folder, manifest);
    }

    /** Place of the first exported entry. */
    long first() {
        return Evidence.number(manifest, "first");
    }

    /** Place behind the last exported entry. */
    long size() {
        return Evidence.number(manifest, "size");
    }

    List<byte[]> before() {
        return hashes(manifest.path("before"));
    }

    /** The file that is not the one the manifest describes, or null. */
    String wrongFile() {
        for (var file : manifest.path("files").properties()) {
            if (!Path.of(file.getKey()).getFileName().toString().equals(file.getKey())) {
                return file.getKey();
            }
            if (!digest(folder.resolve(file.getKey())).equals(file.getValue().asText())) {
                return file.getKey();
            }
        }
        for (String name : List.of(ENTRIES, CHECKPOINTS, CONSISTENCY)) {
            if (!manifest.path("files").has(name)) {
                return name;
            }
        }
        return null;
    }

    List<String> notes() {
        List<String> notes = new ArrayList<>();
        lines(CHECKPOINTS, line -> notes.add(Evidence.text(line, "checkpoint")));
        return notes;
    }

    /** Hands on the lines of a file one after another. */
    void lines(String name, Consumer<JsonNode> each) {
        try (BufferedReader reader = Files.newBufferedReader(folder.resolve(name))) {
            long number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                each.accept(json(line, name + ", line " + number));
            }
        } catch (IOException unreadable) {
            throw new BrokenEvidenceException(name + " cannot be read");
        }
    }

    static List<byte[]> hashes(JsonNode list) {
        List<byte[]> hashes = new ArrayList<>();
        list.forEach(hash -> hashes.add(hash(hash.asText())));
        return hashes;
    }

    static byte[] hash(String base64) {
        try {
            byte[] hash = Base64.getDecoder().decode(base64);
            if (hash.length == Checkpoint.ROOT_BYTES) {
                return hash;
            }
        } catch (IllegalArgumentException notBase64) {
            // Told below, with what is too short or too long.
        }
        throw new BrokenEvidenceException("'" + base64 + "' is no hash");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException missing) {
            throw new BrokenEvidenceException(file.getFileName() + " cannot be read");
        }
    }

    private static JsonNode json(String text, String where) {
        try {
            return Evidence.JSON.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new BrokenEvidenceException(where + " is not JSON");
        }
    }

    private static String digest(Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] block = new byte[BLOCK];
            for (int read = bytes.read(block); read >= 0; read = bytes.read(block)) {
                digest.update(block, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException missing) {
            return "";
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
