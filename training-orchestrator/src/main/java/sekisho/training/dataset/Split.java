package sekisho.training.dataset;

/** What a group of pairs may be used for. Its share is in percent; the shares add up to 100. */
public enum Split {
    /** Weights are fitted on these. */
    TRAIN(80),
    /** The length of the step away from the running release is chosen on these. */
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
