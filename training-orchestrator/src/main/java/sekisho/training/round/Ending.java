package sekisho.training.round;

/** The reply to somebody who wants a round to end. */
public sealed interface Ending {

    /** It ended without a release. */
    record Ended(Round round) implements Ending {}

    /** There was nothing to end: it had ended before. */
    record EndedBefore(Round round) implements Ending {}

    record UnknownRound() implements Ending {}

    /** Somebody else moved it at the same moment. */
    record Moved() implements Ending {}
}
