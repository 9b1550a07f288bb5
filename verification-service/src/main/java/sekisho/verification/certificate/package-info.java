/**
 * What the gate may claim about itself, and who watches that it stays true.
 *
 * <p>{@link sekisho.verification.certificate.IssuingCertificate} turns judged answers into a signed statement about released
 * ones. {@link sekisho.verification.certificate.Titles} looks at the moment of judging which statement holds, and {@link
 * sekisho.verification.certificate.Ruling} applies it: what is missing, expired, unsigned, or bound to something else says
 * provisional, and a closed stratum or a closed gate sends the answer to an expert. There is no value of {@link
 * sekisho.verification.certificate.Standing} that says certified without a certificate whose signature was verified.
 *
 * <p>{@link sekisho.verification.certificate.AuditingReleases} draws released answers by a keyed hash of their verdict, never
 * by anything the model said, and keeps what experts found without knowing score, confidence or asker. Random ones feed {@link
 * sekisho.verification.certificate.WatchingReleases} and become the items of the next certificate.
 *
 * <p>A certificate as a file is a C2SP signed note. Its text has two lines: {@code sekisho-certificate-1}, and the certificate
 * as canonical JSON (RFC 8785): {@code id, issuer, policyHash, corpora, promise {error, doubt}, issuedAt, expiresAt, strata
 * [{kind: open, name, threshold, n, wrong, bound, coverage, highRisk} | {kind: closed, name, reason, n, wrong, needed}], items,
 * itemsDigest, source, consents [{person, role, at}]}. After a blank line follows {@code — <issuer> <base64>} as on a
 * checkpoint, by the same key. It covers a receipt whose leaf names its id, under {@code certificate}, says the mode certified,
 * the same policyHash, a confidence of at least the threshold of the answer's stratum, and a time within its span; the leaf of
 * kind {@code certificate-1} with that id carries the SHA-256 of the whole file.
 */
package sekisho.verification.certificate;
