package sekisho.verification.certificate;

/** What became of one stratum. */
public sealed interface Stratum {

    /** Language and jurisdiction, for example {@code de/DE}. */
    String name();

    /**
     * Answers from this score on may be released as certified.
     *
     * @param threshold λ, the least score released
     * @param n judged answers at or above it
     * @param wrong of these
     * @param bound what the share of wrong ones does not exceed, the doubt shared with everything tested beside it
     * @param coverage share of the stratum's judged answers at or above the threshold
     * @param highRisk judged answers of high risk at or above it
     */
    record Open(String name, double threshold, int n, int wrong, double bound, double coverage, int highRisk)
            implements Stratum {}

    /**
     * Nothing of this stratum is released as certified.
     *
     * @param reason {@code insufficient-n}: even without a single wrong one there are too few; or {@code too-many-wrong}
     * @param n judged answers in all
     * @param needed how many would have to be judged right, with none wrong
     */
    record Closed(String name, String reason, int n, int wrong, int needed) implements Stratum {}
}
