package sekisho.verification.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Set;
import sekisho.verification.ledger.CheckpointKey;

/** Keeps the ledger's signing key: two lines of base64, PKCS 8 and X.509. */
public final class KeyFile {

    private static final String PRIVATE = "ledger-key";
    private static final String PUBLIC = "ledger-key.pub";
    private static final String ALGORITHM = "Ed25519";

    private KeyFile() {}

    /** The key of this folder, made on first use; the public part lies beside it as a C2SP verifier key. */
    public static CheckpointKey open(Path folder, String name) {
        try {
            Files.createDirectories(folder);
            Path file = folder.resolve(PRIVATE);
            if (Files.notExists(file)) {
                make(file);
            }
            CheckpointKey key = new CheckpointKey(name, read(file));
            Files.writeString(folder.resolve(PUBLIC), key.verifier() + "\n");
            return key;
        } catch (IOException broken) {
            throw new UncheckedIOException("the ledger key cannot be kept in " + folder, broken);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("the ledger key in " + folder + " is not readable", broken);
        }
    }

    private static void make(Path file) throws IOException, GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        Base64.Encoder base64 = Base64.getEncoder();
        String lines = base64.encodeToString(pair.getPrivate().getEncoded()) + "\n"
                + base64.encodeToString(pair.getPublic().getEncoded()) + "\n";
        Path half = file.resolveSibling(PRIVATE + ".new");
        Files.deleteIfExists(half);
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (var channel = Files.newByteChannel(
                half, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly)) {
            channel.write(ByteBuffer.wrap(lines.getBytes(StandardCharsets.US_ASCII)));
        }
        Files.move(half, file);
    }

    private static KeyPair read(Path file) throws IOException, GeneralSecurityException {
        var lines = Files.readAllLines(file, StandardCharsets.US_ASCII);
        if (lines.size() < 2) {
            throw new GeneralSecurityException("two lines expected");
        }
        KeyFactory factory = KeyFactory.getInstance(ALGORITHM);
        Base64.Decoder base64 = Base64.getDecoder();
        return new KeyPair(
                factory.generatePublic(new X509EncodedKeySpec(base64.decode(lines.get(1)))),
                factory.generatePrivate(new PKCS8EncodedKeySpec(base64.decode(lines.get(0)))));
    }
}
