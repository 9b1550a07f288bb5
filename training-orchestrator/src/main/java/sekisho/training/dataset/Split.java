package sekisho.training.dataset;

/** What a group of pairs may be used for. Its share is in percent; the shares add up to 100. */
public enum Split {
    /** Weights are fitted on these. */
    TRAIN(80),
    /** Nothing is fitted or chosen on these either; what the held-out ones say must be confirmed by them. */
    VALIDATION(10),
    /** Nothing is fitted or chosen on these; the candidate is judged by them. */
    HELD_OUT(10);

    private final int percent;

    Split(int percent) {
        this.percent = percent;
    }

    public int percent() {
        return percent;
    }
}
