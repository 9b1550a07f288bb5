package sekisho.verification.http;

import sekisho.verification.certificate.AuditingReleases;
import sekisho.verification.certificate.Consent;
import sekisho.verification.certificate.IssuingCertificate;
import sekisho.verification.certificate.WatchingReleases;

/** Why a certificate, an audit or an opening was refused, in plain words. */
final class CertificateRefusals {

    private CertificateRefusals() {}

    static String of(String code) {
        return switch (code) {
            case IssuingCertificate.NOTHING_JUDGED -> "Nothing was judged yet that could be certified.";
            case IssuingCertificate.JUDGED_TWICE -> "A question was judged twice; each may count once.";
            case IssuingCertificate.OTHER_POLICY ->
                "These answers were released under another policy than the running one; they say nothing about it.";
            case IssuingCertificate.OTHER_CORPUS ->
                "The law has changed since these answers were released; they say nothing about answers from now on.";
            case IssuingCertificate.FIT_UNKNOWN ->
                "The running calibration does not say what it was fitted on, so nothing can be shown to be disjoint from it.";
            case IssuingCertificate.NOT_DISJOINT ->
                "A question among these was used to fit the calibration or was offered for training.";
            case IssuingCertificate.NO_STRATUM_OPENS -> "No stratum can be opened; each says why.";
            case IssuingCertificate.ALREADY_ISSUED -> "This certificate is issued.";
            case Consent.SAME_PERSON -> "You have spoken in this matter; another person has to.";
            case Consent.SAME_ROLE -> "Somebody of your role has spoken; a person of another role has to.";
            case WatchingReleases.GATE_IS_OPEN -> "The gate is open.";
            case AuditingReleases.OWN_QUESTION -> "You asked this yourself; another expert has to judge it.";
            case AuditingReleases.ALREADY_JUDGED -> "This answer has been judged.";
            default -> "This cannot be done.";
        };
    }
}
