package sekisho.verification.review;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sekisho.contracts.Region;

/** The desk in memory. */
public final class InMemoryReviews implements Reviews {

    private final Map<String, Review> all = new LinkedHashMap<>();

    @Override
    public void open(List<Review> reviews) {
        reviews.forEach(this::store);
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
    public void store(Review review) {
        all.put(review.file().reviewId(), review);
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
                open.stream().map(review -> review.file().openedAt()).min(Instant::compareTo));
    }

    @Override
    public List<Review> page(Set<Region> regions, String claimedBy, Instant now, String after, int limit) {
        return all.values().stream()
                .filter(review -> regions.contains(review.file().region()))
                .limit(limit)
                .toList();
    }
}
