package sekisho.verification.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.erdtman.jcs.JsonCanonicalizer;
import sekisho.contracts.wire.FactCodec;
import sekisho.contracts.wire.PoisonException;
import sekisho.verification.certificate.Certificate;
import sekisho.verification.certificate.Wording;

/** Certificates in the words that are signed. */
public final class CertificateText implements Wording {

    @Override
    public String write(Certificate certificate) {
        try {
            String canonical = new JsonCanonicalizer(FactCodec.encode(certificate)).getEncodedString();
            return TITLE + "\n" + canonical + "\n";
        } catch (IOException impossible) {
            throw new UncheckedIOException("a certificate cannot be spelled", impossible);
        }
    }

    @Override
    public Certificate read(String text) {
        String[] lines = text.split("\n", -1);
        if (lines.length != 3 || !lines[0].equals(TITLE) || !lines[2].isEmpty()) {
            throw new IllegalArgumentException("not a certificate");
        }
        try {
            return FactCodec.decode(lines[1].getBytes(StandardCharsets.UTF_8), Certificate.class);
        } catch (PoisonException broken) {
            throw new IllegalArgumentException("not a certificate: " + broken.getMessage(), broken);
        }
    }
}
