package sekisho.verification.review;

import java.time.Duration;
import java.time.Instant;

/** Decides every move at the desk and changes nothing. */
public final class Desk {

    /** What the desk replies. */
    public sealed interface Reply {

        /** The move is allowed and leads here. */
        record Moved(Review next) implements Reply {}

        /** The move is not allowed; the code is stable. */
        record Declined(String code) implements Reply {}
    }

    public static final String OTHER_REGION = "other-region";
    public static final String OWN_QUESTION = "own-question";
    public static final String CLAIMED = "claimed-by-another";
    public static final String NOT_CLAIMED = "not-claimed-by-you";
    public static final String SETTLED = "already-settled";

    private final Duration claimLasts;

    /** @param claimLasts how long an expert holds a case before another may take it */
    public Desk(Duration claimLasts) {
        if (!claimLasts.isPositive()) {
            throw new IllegalArgumentException("a claim lasts longer than nothing");
        }
        this.claimLasts = claimLasts;
    }

    /** Takes a case, or takes it again for longer. */
    public Reply claim(Review review, Expert expert, Instant now) {
        if (!expert.regions().contains(review.file().region())) {
            return new Reply.Declined(OTHER_REGION);
        }
        if (expert.pseudonym().equals(review.file().asker())) {
            return new Reply.Declined(OWN_QUESTION);
        }
        return switch (review) {
            case Review.Waiting(var file) -> taken(file, expert, now);
            case Review.Claimed(var file, var by, var until) ->
                by.equals(expert.pseudonym()) || until.isBefore(now)
                        ? taken(file, expert, now)
                        : new Reply.Declined(CLAIMED);
            case Review.Settled _ -> new Reply.Declined(SETTLED);
        };
    }

    /** Gives a case back. */
    public Reply giveBack(Review review, Expert expert) {
        return switch (review) {
            case Review.Claimed(var file, var by, var _)
            when by.equals(expert.pseudonym()) -> new Reply.Moved(new Review.Waiting(file));
            case Review.Claimed _, Review.Waiting _ -> new Reply.Declined(NOT_CLAIMED);
            case Review.Settled _ -> new Reply.Declined(SETTLED);
        };
    }

    /** Closes a case the expert holds, under the verdict that will carry the settlement. */
    public Reply settle(Review review, Expert expert, String verdictId, Instant now) {
        if (!expert.regions().contains(review.file().region())) {
            return new Reply.Declined(OTHER_REGION);
        }
        if (expert.pseudonym().equals(review.file().asker())) {
            return new Reply.Declined(OWN_QUESTION);
        }
        return switch (review) {
            case Review.Claimed(var file, var by, var until)
            when by.equals(expert.pseudonym()) && !until.isBefore(now) ->
                new Reply.Moved(new Review.Settled(file, by, now, verdictId));
            case Review.Claimed _, Review.Waiting _ -> new Reply.Declined(NOT_CLAIMED);
            case Review.Settled _ -> new Reply.Declined(SETTLED);
        };
    }

    private Reply taken(ReviewCase file, Expert expert, Instant now) {
        return new Reply.Moved(new Review.Claimed(file, expert.pseudonym(), now.plus(claimLasts)));
    }
}
