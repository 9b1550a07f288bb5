package sekisho.verification.certificate;

/** How a certificate is put into words that can be signed. */
public interface Wording {

    /** First line of the text, so that it can be taken for nothing else the same key signs. */
    String TITLE = "sekisho-certificate-1";

    /** Two lines: the title, and the certificate as canonical JSON (RFC 8785). */
    String write(Certificate certificate);

    /**
     * Reads such a text.
     *
     * @throws IllegalArgumentException if it is none
     */
    Certificate read(String text);
}
