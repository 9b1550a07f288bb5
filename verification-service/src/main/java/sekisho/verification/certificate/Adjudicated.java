package sekisho.verification.certificate;

import java.util.Objects;

/**
 * An answer a person has judged without knowing its score.
 *
 * @param digest SHA-256 of the question, so that it is never counted twice and never one that something was fitted on
 * @param stratum what is certified apart: language and jurisdiction, for example {@code de/DE}
 * @param score what the gate releases by, higher is safer
 */
public record Adjudicated(String digest, String stratum, double score, boolean correct, boolean highRisk) {

    public Adjudicated {
        Objects.requireNonNull(digest, "digest");
        Objects.requireNonNull(stratum, "stratum");
        if (!Double.isFinite(score)) {
            throw new IllegalArgumentException("a score must be finite");
        }
    }
}
