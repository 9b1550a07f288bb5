package sekisho.local.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** The manifest of a bundle: what it claims to hold, and the digest of every file. */
final class Manifest {

    private static final int BLOCK = 1 << 16;

    private Manifest() {}

    static ObjectNode of(Plan plan, JsonNode before, Path folder) throws IOException {
        ObjectNode manifest = LedgerPages.JSON.createObjectNode();
        manifest.put("format", "sekisho-evidence-1").put("key", plan.key());
        manifest.put("first", plan.first()).put("size", plan.size());
        manifest.set("before", before);
        manifest.putObject("wanted")
                .put("from", plan.wanted().from())
                .put("to", plan.wanted().to())
                .put("region", plan.wanted().region());
        ObjectNode files = manifest.putObject("files");
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> sorted =
                    all.filter(file -> !file.endsWith(Plan.FILE)).sorted().toList();
            for (Path file : sorted) {
                files.put(file.getFileName().toString(), digest(file));
            }
        }
        return manifest;
    }

    private static String digest(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] block = new byte[BLOCK];
            for (int read = bytes.read(block); read >= 0; read = bytes.read(block)) {
                digest.update(block, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
