package sekisho.contracts;

/** What the asker wants done. */
public enum Task {
    QUESTION_ANSWERING,
    CONTRACT_REVIEW,
    RISK_ANALYSIS,
    DRAFTING
}
