package sekisho.verification.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The desk in memory. */
public final class InMemoryReviews implements Reviews {

    private final Map<String, Review> all = new LinkedHashMap<>();
    private final List<Move> moves = new ArrayList<>();

    @Override
    public void open(List<Review> reviews) {
        reviews.forEach(this::put);
    }

    @Override
    public Optional<Review> lock(String reviewId) {
        return find(reviewId);
    }

    @Override
    public Optional<Review> find(String reviewId) {
        return Optional.ofNullable(all.get(reviewId));
    }

    @Override
    public boolean about(String questionId) {
        return all.values().stream()
                .anyMatch(review -> review.file().drafted().questionId().equals(questionId));
    }

    @Override
    public void store(Review next, Move move) {
        put(next);
        moves.add(move);
    }

    /** Puts a case on the desk as a test wants it. */
    public void put(Review review) {
        all.put(review.file().reviewId(), review);
    }

    /** Everything that lies or has lain on the desk. */
    public List<Review> all() {
        return List.copyOf(all.values());
    }

    @Override
    public List<Move> history(String reviewId) {
        return moves.stream().filter(move -> move.reviewId().equals(reviewId)).toList();
    }

    @Override
    public Set<String> conflictsOf(String pseudonym) {
        return moves.stream()
                .filter(move ->
                        move.kind() == Move.Kind.STEPPED_ASIDE && move.by().equals(pseudonym))
                .map(Move::reviewId)
                .collect(Collectors.toSet());
    }

    @Override
    public Set<String> settlersOf(String questionId) {
        return all.values().stream()
                .filter(review -> review.file().drafted().questionId().equals(questionId))
                .filter(Review.Settled.class::isInstance)
                .map(Review.Settled.class::cast)
                .flatMap(settled -> Stream.of(settled.by(), settled.confirmedBy()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    @Override
    public Load load(Instant now) {
        List<Review> open = all.values().stream()
                .filter(review -> !(review instanceof Review.Settled))
                .toList();
        long claimed = open.stream()
                .filter(review -> review instanceof Review.Claimed(var _, var _, var until) && !until.isBefore(now))
                .count();
        return new Load(
                open.size() - claimed,
                claimed,
                open.stream()
                        .filter(review -> review.file().dueAt().isBefore(now))
                        .count(),
                open.stream().map(review -> review.file().openedAt()).min(Instant::compareTo));
    }
}
