package sekisho.verification.review.seed;

import java.text.Normalizer;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import sekisho.contracts.Claim;
import sekisho.verification.review.Settlement;

/**
 * What is wrong with a seeded case.
 *
 * @param questionId of the {@link SeedQuestion}
 * @param wrong the words of the draft that say what is not so
 * @param wrongPassage the provision that does not answer, where another one is cited; else null
 */
public record Seed(String reviewId, String questionId, Operator operator, String wrong, String wrongPassage) {

    public Seed {
        Objects.requireNonNull(reviewId, "reviewId");
        Objects.requireNonNull(questionId, "questionId");
        Objects.requireNonNull(operator, "operator");
        Objects.requireNonNull(wrong, "wrong");
    }

    /** What an expert did with the wrong draft. */
    public enum Outcome {
        /** The wrong words were about to leave. */
        MISSED,
        /** Other words were to be released. */
        CORRECTED,
        REFUSED,
        /** A second expert sent a wrong proposal back. */
        OBJECTED;

        public boolean caught() {
            return this != MISSED;
        }
    }

    /** What an expert who settles so has done with the wrong draft. */
    public Outcome of(Settlement settlement) {
        return switch (settlement) {
            case Settlement.Release _ -> Outcome.MISSED;
            case Settlement.Refuse _ -> Outcome.REFUSED;
            case Settlement.ReleaseCorrected(var claims) -> stillWrong(claims) ? Outcome.MISSED : Outcome.CORRECTED;
        };
    }

    /** What a second expert has done who confirms that; empty where there was nothing to catch any more. */
    public Optional<Outcome> confirmed(Settlement proposed) {
        return of(proposed).caught() ? Optional.empty() : Optional.of(Outcome.MISSED);
    }

    /** What a second expert has done who objects to that; empty where the proposal was not wrong. */
    public Optional<Outcome> objected(Settlement proposed) {
        return of(proposed).caught() ? Optional.empty() : Optional.of(Outcome.OBJECTED);
    }

    private boolean stillWrong(List<Claim> claims) {
        return claims.stream()
                .anyMatch(claim -> folded(claim.text()).contains(folded(wrong))
                        || wrongPassage != null
                                && claim.citations().stream()
                                        .anyMatch(
                                                citation -> citation.passageId().equals(wrongPassage)));
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", "");
    }
}
