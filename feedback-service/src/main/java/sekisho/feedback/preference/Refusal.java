package sekisho.feedback.preference;

import java.util.Locale;
import sekisho.contracts.Language;
import sekisho.contracts.PairSource;
import sekisho.contracts.Region;

/** Pairs (or an opinion that made none) that do not count, and why. */
public record Refusal(PairSource source, Language language, Region region, Reason reason, int count) {

    /** Why a pair does not count. The code is stable. */
    public enum Reason {
        /** A named provision was not among the candidates, so what the ranking saw of it is not known. */
        NOT_AMONG_CANDIDATES,
        /** There is nothing on one of the two sides. */
        NO_CONTRAST,
        /** Only words were corrected, and the ranking learns from provisions. */
        NO_PASSAGES,
        /** A middling or bad rating says that something is wrong, not what would be right. */
        RATING_ALONE,
        /** Ratings are switched off as a source. */
        RATINGS_OFF,
        /** The question never showed up, or was forgotten. */
        NO_DRAFT,
        /** The better side did not pass the gate. */
        GATE_FAILED,
        /** The gate's copy of the law has no such provision. */
        TEXT_MISSING,
        /** The question is too short or too long. */
        PROMPT_LENGTH,
        /** The same pair counted before. */
        DUPLICATE,
        /** The same person said the opposite before. */
        CONTRADICTION,
        /** The person has contributed their share. */
        RATER_SHARE;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
