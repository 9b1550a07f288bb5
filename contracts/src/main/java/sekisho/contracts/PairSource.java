package sekisho.contracts;

/** Where a preference came from. */
public enum PairSource {
    RATING,
    CORRECTION,
    PREFERENCE,
    SETTLEMENT,
    IMPORT
}
