package sekisho.contracts;

/** A field of law an answer belongs to; experts, adapters and indexes are chosen by it. */
public enum Specialty {
    BANKING,
    SECURITIES,
    INSURANCE,
    GENERAL
}
