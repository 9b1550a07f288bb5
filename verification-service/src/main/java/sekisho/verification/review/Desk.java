package sekisho.verification.review;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import sekisho.contracts.Risk;
import sekisho.verification.review.Move.Kind;

/** Decides every move at the desk and changes nothing. */
public final class Desk {

    /** What the desk replies. */
    public sealed interface Reply {

        /** The move is allowed and leads here; the line belongs into the case's history. */
        record Moved(Review next, Move move) implements Reply {}

        /** The move is not allowed; the code is stable. */
        record Declined(String code) implements Reply {}
    }

    public static final String OTHER_REGION = "other-region";
    public static final String OWN_QUESTION = "own-question";
    public static final String CONFLICT = "conflict-of-interest";
    public static final String CLAIMED = "claimed-by-another";
    public static final String NOT_CLAIMED = "not-claimed-by-you";
    public static final String SETTLED = "already-settled";
    public static final String OWN_SETTLEMENT = "own-settlement";
    public static final String NOT_DEPUTY = "not-their-deputy";
    public static final String AWAITS_SECOND = "awaits-second-expert";
    public static final String NOTHING_PROPOSED = "nothing-proposed";

    private final Duration claimLasts;

    /** @param claimLasts how long an expert holds a case before another may take it */
    public Desk(Duration claimLasts) {
        if (!claimLasts.isPositive()) {
            throw new IllegalArgumentException("a claim lasts longer than nothing");
        }
        this.claimLasts = claimLasts;
    }

    /** Why this person has no business with this case at all; empty where there is no such reason. */
    public static Optional<String> barred(ReviewCase file, Expert expert) {
        if (!expert.regions().contains(file.region())) {
            return Optional.of(OTHER_REGION);
        }
        if (expert.pseudonym().equals(file.asker())) {
            return Optional.of(OWN_QUESTION);
        }
        return expert.conflicts().contains(file.reviewId()) ? Optional.of(CONFLICT) : Optional.empty();
    }

    /** Takes a case, or takes it again for longer. */
    public Reply claim(Review review, Expert expert, Instant now) {
        Optional<String> barred = barred(review.file(), expert);
        if (barred.isPresent()) {
            return new Reply.Declined(barred.get());
        }
        String me = expert.pseudonym();
        return switch (review) {
            case Review.Waiting(var file) -> moved(held(file, me, now), Kind.CLAIMED, me, now, null, null);
            case Review.Claimed(var file, var by, var until) ->
                mayTake(by, until, me, now)
                        ? moved(held(file, me, now), kind(by, me), me, now, other(by, me), null)
                        : new Reply.Declined(CLAIMED);
            case Review.Proposed(var file, var first) ->
                first.by().equals(me)
                        ? new Reply.Declined(OWN_SETTLEMENT)
                        : moved(read(file, first, me, now), Kind.CLAIMED, me, now, null, null);
            case Review.Confirming(var file, var first, var by, var until) -> {
                if (first.by().equals(me)) {
                    yield new Reply.Declined(OWN_SETTLEMENT);
                }
                yield mayTake(by, until, me, now)
                        ? moved(read(file, first, me, now), kind(by, me), me, now, other(by, me), null)
                        : new Reply.Declined(CLAIMED);
            }
            case Review.Settled _ -> new Reply.Declined(SETTLED);
        };
    }

    /** Takes what somebody holds whose deputy the expert is. */
    public Reply takeOver(Review review, Expert expert, Instant now) {
        Optional<String> barred = barred(review.file(), expert);
        if (barred.isPresent()) {
            return new Reply.Declined(barred.get());
        }
        String me = expert.pseudonym();
        return switch (review) {
            case Review.Claimed(var file, var by, var _)
            when expert.standsInFor().contains(by) -> moved(held(file, me, now), Kind.TAKEN_OVER, me, now, by, null);
            case Review.Confirming(var _, var first, var _, var _)
            when first.by().equals(me) -> new Reply.Declined(OWN_SETTLEMENT);
            case Review.Confirming(var file, var first, var by, var _)
            when expert.standsInFor().contains(by) ->
                moved(read(file, first, me, now), Kind.TAKEN_OVER, me, now, by, null);
            case Review.Claimed _, Review.Confirming _ -> new Reply.Declined(NOT_DEPUTY);
            case Review.Waiting _, Review.Proposed _ -> new Reply.Declined(NOT_CLAIMED);
            case Review.Settled _ -> new Reply.Declined(SETTLED);
        };
    }

    /** Gives a case back, or takes one's own proposal back. */
    public Reply giveBack(Review review, Expert expert, String note, Instant now) {
        String me = expert.pseudonym();
        return switch (review) {
            case Review.Claimed(var file, var by, var _)
            when by.equals(me) -> moved(new Review.Waiting(file), Kind.RETURNED, me, now, null, note);
            case Review.Confirming(var file, var first, var by, var _)
            when by.equals(me) -> moved(new Review.Proposed(file, first), Kind.RETURNED, me, now, null, note);
            case Review.Proposed(var file, var first)
            when first.by().equals(me) -> moved(new Review.Waiting(file), Kind.RETURNED, me, now, null, note);
            case Review.Claimed _, Review.Waiting _, Review.Proposed _, Review.Confirming _ ->
                new Reply.Declined(NOT_CLAIMED);
            case Review.Settled _ -> new Reply.Declined(SETTLED);
        };
    }

    /**
     * Settles a case the expert holds: of high risk it is a proposal, else it closes the case under the verdict that will
     * carry the settlement.
     */
    public Reply settle(Review review, Expert expert, Settlement settlement, String verdictId, Instant now) {
        Optional<String> barred = barred(review.file(), expert);
        if (barred.isPresent()) {
            return new Reply.Declined(barred.get());
        }
        String me = expert.pseudonym();
        return switch (review) {
            case Review.Claimed(var file, var by, var until)
            when by.equals(me) && !until.isBefore(now) ->
                file.risk() == Risk.HIGH
                        ? moved(
                                new Review.Proposed(file, new Proposal(me, now, settlement)),
                                Kind.PROPOSED,
                                me,
                                now,
                                null,
                                null)
                        : moved(new Review.Settled(file, me, now, verdictId, null), Kind.SETTLED, me, now, null, null);
            case Review.Claimed _, Review.Waiting _ -> new Reply.Declined(NOT_CLAIMED);
            case Review.Proposed _, Review.Confirming _ -> new Reply.Declined(AWAITS_SECOND);
            case Review.Settled _ -> new Reply.Declined(SETTLED);
        };
    }

    /** Makes what a first expert proposed the settlement. */
    public Reply confirm(Review review, Expert expert, String verdictId, Instant now) {
        return second(
                review,
                expert,
                now,
                (file, first) -> new Reply.Moved(
                        new Review.Settled(file, first.by(), now, verdictId, expert.pseudonym()),
                        move(file, Kind.CONFIRMED, expert.pseudonym(), now, first.by(), null)));
    }

    /** Sends a case back to everybody: the proposal falls, and the note says why. */
    public Reply object(Review review, Expert expert, String note, Instant now) {
        return second(
                review,
                expert,
                now,
                (file, first) -> new Reply.Moved(
                        new Review.Waiting(file),
                        move(file, Kind.OBJECTED, expert.pseudonym(), now, first.by(), note)));
    }

    /** Declares a conflict of interest; whatever the expert held or proposed falls back. */
    public Reply stepAside(Review review, Expert expert, String note, Instant now) {
        String me = expert.pseudonym();
        if (!expert.regions().contains(review.file().region())) {
            return new Reply.Declined(OTHER_REGION);
        }
        Review next = switch (review) {
            case Review.Settled _ -> null;
            case Review.Waiting waiting -> waiting;
            case Review.Claimed claimed -> claimed.by().equals(me) ? new Review.Waiting(claimed.file()) : claimed;
            case Review.Proposed proposed ->
                proposed.first().by().equals(me) ? new Review.Waiting(proposed.file()) : proposed;
            case Review.Confirming(var file, var first, var by, var _) ->
                first.by().equals(me)
                        ? new Review.Waiting(file)
                        : by.equals(me) ? new Review.Proposed(file, first) : review;
        };
        return next == null ? new Reply.Declined(SETTLED) : moved(next, Kind.STEPPED_ASIDE, me, now, null, note);
    }

    /** What a second pair of eyes may decide about. */
    @FunctionalInterface
    private interface SecondLook {
        Reply decide(ReviewCase file, Proposal first);
    }

    private static Reply second(Review review, Expert expert, Instant now, SecondLook look) {
        Optional<String> barred = barred(review.file(), expert);
        if (barred.isPresent()) {
            return new Reply.Declined(barred.get());
        }
        String me = expert.pseudonym();
        return switch (review) {
            case Review.Confirming(var file, var first, var by, var until)
            when by.equals(me) && !until.isBefore(now) -> look.decide(file, first);
            case Review.Proposed(var _, var first) when first.by().equals(me) -> new Reply.Declined(OWN_SETTLEMENT);
            case Review.Confirming(var _, var first, var _, var _)
            when first.by().equals(me) -> new Reply.Declined(OWN_SETTLEMENT);
            case Review.Confirming _, Review.Proposed _ -> new Reply.Declined(NOT_CLAIMED);
            case Review.Waiting _, Review.Claimed _ -> new Reply.Declined(NOTHING_PROPOSED);
            case Review.Settled _ -> new Reply.Declined(SETTLED);
        };
    }

    private static boolean mayTake(String by, Instant until, String me, Instant now) {
        return by.equals(me) || until.isBefore(now);
    }

    private static Kind kind(String by, String me) {
        return by.equals(me) ? Kind.RENEWED : Kind.CLAIMED;
    }

    private static String other(String by, String me) {
        return by.equals(me) ? null : by;
    }

    private Review held(ReviewCase file, String by, Instant now) {
        return new Review.Claimed(file, by, now.plus(claimLasts));
    }

    private Review read(ReviewCase file, Proposal first, String by, Instant now) {
        return new Review.Confirming(file, first, by, now.plus(claimLasts));
    }

    private static Reply moved(Review next, Kind kind, String by, Instant now, String aside, String note) {
        return new Reply.Moved(next, move(next.file(), kind, by, now, aside, note));
    }

    private static Move move(ReviewCase file, Kind kind, String by, Instant now, String aside, String note) {
        return new Move(file.reviewId(), kind, by, now, aside, note);
    }
}
