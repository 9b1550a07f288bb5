package sekisho.verification.review.seed;

/** What is turned in a draft that was right. */
public enum Operator {
    /** Two numbers of the same kind have changed places. */
    NUMBERS_EXCHANGED,
    /** What must not be done may be, or the other way round. */
    NEGATION_TURNED,
    /** A duty has become a choice, or a choice a duty. */
    DUTY_TURNED,
    /** An exception or condition is left out. */
    EXCEPTION_DROPPED,
    /** Another provision is cited, and said, than the one that answers. */
    OTHER_PROVISION
}
