package sekisho.verification.certificate;

import java.util.Objects;

/**
 * What an answer was released under, and a certificate holds for nothing else.
 *
 * @param policyHash gate code and numbers, calibration, risk rules, model, adapter
 * @param region suffix of the region whose law it was judged against
 * @param corpus name of that law, all versions together
 */
public record Binding(String policyHash, String region, String corpus) {

    public Binding {
        Objects.requireNonNull(policyHash, "policyHash");
        Objects.requireNonNull(region, "region");
        Objects.requireNonNull(corpus, "corpus");
    }
}
