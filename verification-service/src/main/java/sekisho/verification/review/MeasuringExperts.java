package sekisho.verification.review;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import sekisho.verification.review.Move.Kind;
import sekisho.verification.review.seed.Seed;
import sekisho.verification.review.seed.Seeds;

/** Writes down what an expert did with a seed, in the transaction of the move. Cases of askers leave nothing here. */
public final class MeasuringExperts {

    private final Seeds seeds;
    private final Reviews reviews;

    public MeasuringExperts(Seeds seeds, Reviews reviews) {
        this.seeds = seeds;
        this.reviews = reviews;
    }

    /** True if the case is a seed. */
    boolean seen(Review next, Move move, Settlement settlement) {
        Optional<Seed> seed = seeds.of(next.file().reviewId());
        seed.flatMap(known -> outcome(known, move.kind(), settlement))
                .ifPresent(outcome -> keep(seed.get(), next, move, outcome));
        return seed.isPresent();
    }

    private static Optional<Seed.Outcome> outcome(Seed seed, Kind kind, Settlement settlement) {
        return switch (kind) {
            case SETTLED, PROPOSED -> Optional.of(seed.of(settlement));
            case CONFIRMED -> seed.confirmed(settlement);
            case OBJECTED -> seed.objected(settlement);
            case CLAIMED, RENEWED, RETURNED, TAKEN_OVER, STEPPED_ASIDE -> Optional.empty();
        };
    }

    private void keep(Seed seed, Review next, Move move, Seed.Outcome outcome) {
        seeds.keep(new Seeds.Seen(
                seed.reviewId(),
                next.file().region(),
                move.by(),
                move.kind() == Kind.CONFIRMED || move.kind() == Kind.OBJECTED,
                seed.operator(),
                outcome,
                move.at(),
                Duration.between(taken(reviews.history(seed.reviewId()), move), move.at())
                        .toMillis()));
    }

    /** When that expert took the case last. */
    private static Instant taken(List<Move> history, Move move) {
        return history.stream()
                .filter(each ->
                        each.by().equals(move.by()) && (each.kind() == Kind.CLAIMED || each.kind() == Kind.TAKEN_OVER))
                .map(Move::at)
                .max(Instant::compareTo)
                .orElse(move.at());
    }
}
