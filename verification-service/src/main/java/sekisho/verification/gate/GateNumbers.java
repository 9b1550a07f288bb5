package sekisho.verification.gate;

/**
 * Every number the gate decides by. Part of the policy hash: another number, another policy.
 *
 * @param releaseConfidence least calibrated confidence for a release without a second model, 0..1
 * @param claimCharsMax longest claim, in characters
 * @param quoteCharsMin shortest quote worth the name, in characters after folding
 * @param citationsMax most citations of one claim
 * @param grounding least share of a claim's words that its quotes must carry, 0..1
 * @param coverageSlack how far a told {@code coverage} may exceed what the gate itself counts, 0..1
 * @param alternativeSlack how far the counted coverage of a second answer may fall behind the told one of the first, 0..1
 * @param ownWordsNeedSecondModel true when a claim that is not a verbatim extract may only leave after a second model
 *     has agreed; deterministic checks alone cannot show that other words mean the same
 */
public record GateNumbers(
        double releaseConfidence,
        int claimCharsMax,
        int quoteCharsMin,
        int citationsMax,
        double grounding,
        double coverageSlack,
        double alternativeSlack,
        boolean ownWordsNeedSecondModel) {

    public GateNumbers {
        share("releaseConfidence", releaseConfidence);
        share("grounding", grounding);
        share("coverageSlack", coverageSlack);
        share("alternativeSlack", alternativeSlack);
        if (claimCharsMax < 1 || quoteCharsMin < 1 || citationsMax < 1) {
            throw new IllegalArgumentException("limits count from 1");
        }
    }

    /** The numbers the house starts with. */
    public static GateNumbers standard() {
        return new GateNumbers(0.95, 4_000, 4, 6, 0.7, 0.5, 0.1, true);
    }

    /** The same numbers, but claims in other words may pass if every check does. */
    public GateNumbers withOwnWords() {
        return new GateNumbers(
                releaseConfidence,
                claimCharsMax,
                quoteCharsMin,
                citationsMax,
                grounding,
                coverageSlack,
                alternativeSlack,
                false);
    }

    private static void share(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(name + " must lie in 0..1");
        }
    }
}
