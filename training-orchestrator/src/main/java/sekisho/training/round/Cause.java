package sekisho.training.round;

/** Why a round was opened. */
public enum Cause {
    VOLUME,
    SCHEDULE,
    HAND
}
