/** What a certificate states is exact, and holds in simulation. */
package sekisho.verification.certificate;
