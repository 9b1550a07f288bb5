package sekisho.verification.certificate;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import sekisho.contracts.Answer;
import sekisho.contracts.Inquiry;
import sekisho.contracts.Region;

/**
 * A released answer that an expert looks at again.
 *
 * @param drawn what was drawn
 * @param finding what the expert found; empty until then
 */
public record Audit(Drawn drawn, Optional<Finding> finding) {

    /** Why an answer is looked at. */
    public enum Cause {
        /** By chance, so that it stands for all released ones. */
        RANDOM,
        /** Because its asker said that it is wrong. It stands for nothing but itself. */
        COMPLAINT
    }

    /** What a certificate can rest on. */
    Adjudicated adjudicated() {
        Finding found = finding.orElseThrow();
        return new Adjudicated(drawn.digest(), drawn.stratum(), drawn.score(), found.correct(), found.highRisk());
    }

    /**
     * A released answer as it was drawn.
     *
     * @param verdictId of its release, and the identity of the audit
     * @param digest of the question
     * @param score it was released by; never shown to whoever judges
     * @param asker pseudonym, so that nobody judges an answer to their own question
     */
    public record Drawn(
            String verdictId,
            String questionId,
            Binding binding,
            String stratum,
            String digest,
            double score,
            String asker,
            Instant releasedAt,
            Cause cause,
            Inquiry inquiry,
            Answer answer) {

        public Drawn {
            Objects.requireNonNull(verdictId, "verdictId");
            Objects.requireNonNull(questionId, "questionId");
            Objects.requireNonNull(binding, "binding");
            Objects.requireNonNull(stratum, "stratum");
            Objects.requireNonNull(digest, "digest");
            Objects.requireNonNull(asker, "asker");
            Objects.requireNonNull(releasedAt, "releasedAt");
            Objects.requireNonNull(cause, "cause");
            Objects.requireNonNull(inquiry, "inquiry");
            Objects.requireNonNull(answer, "answer");
        }

        public Region region() {
            return Region.of(binding.region());
        }
    }

    /**
     * What an expert found.
     *
     * @param correct true if the answer is right, its citations carry it, and nothing that matters is left out
     * @param highRisk true if a wrong answer to this question could do great harm
     * @param reason a code of {@link #REASONS} for a wrong answer; null for a right one
     */
    public record Finding(String by, Instant at, boolean correct, boolean highRisk, String reason) {

        /** Why an answer is wrong. What an expert cannot confirm is wrong, too: doubt never counts for the machine. */
        public static final List<String> REASONS = List.of(
                "wrong-law",
                "outdated-law",
                "wrong-figure",
                "wrong-direction",
                "incomplete",
                "beside-the-question",
                "wrong-jurisdiction",
                "advice",
                "disclosure",
                "cannot-confirm");

        public Finding {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(at, "at");
            if (correct != (reason == null) || reason != null && !REASONS.contains(reason)) {
                throw new IllegalArgumentException("a wrong answer has one of the known reasons, a right one none");
            }
        }
    }
}
