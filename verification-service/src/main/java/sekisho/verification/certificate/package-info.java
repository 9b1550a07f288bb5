/**
 * What the gate may claim about itself.
 *
 * <p>Until a certificate from adjudicated answers is valid for the running policy, every report says provisional: there is
 * no value of {@link sekisho.verification.certificate.Standing} that says certified without naming its certificate.
 */
package sekisho.verification.certificate;
