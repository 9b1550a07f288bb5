package sekisho.contracts;

/** How much harm a wrong answer to this question could do. */
public enum Risk {
    LOW,
    MEDIUM,
    HIGH
}
