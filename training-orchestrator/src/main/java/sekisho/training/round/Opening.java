package sekisho.training.round;

/** The reply to somebody who wants a round. */
public sealed interface Opening {

    /** A round was opened. */
    record Opened(Round.Open round) implements Opening {}

    /** There is one under way for this target; it must end first. */
    record AlreadyUnderWay(String roundId) implements Opening {}

    /** There is too little to learn from. */
    record TooFewPairs(long pairs, int needed) implements Opening {}

    /** There are too few questions for a tenth of them to judge a candidate. */
    record TooFewGroups(long groups, int needed) implements Opening {}
}
