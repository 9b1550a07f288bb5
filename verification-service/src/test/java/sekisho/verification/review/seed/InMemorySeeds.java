package sekisho.verification.review.seed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sekisho.contracts.AnswerDrafted;
import sekisho.contracts.Draft;
import sekisho.contracts.Region;
import sekisho.verification.review.InMemoryReviews;

/** Seeds in memory. */
public final class InMemorySeeds implements Seeds {

    public final List<Seen> seen = new ArrayList<>();
    public final Map<String, Seed> placed = new LinkedHashMap<>();
    private final List<SeedQuestion> questions = new ArrayList<>();
    private final Set<String> used = new LinkedHashSet<>();
    private final InMemoryReviews reviews;

    public InMemorySeeds(InMemoryReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public int add(List<SeedQuestion> more, Instant now) {
        questions.addAll(more);
        return more.size();
    }

    @Override
    public boolean turn() {
        return true;
    }

    @Override
    public Opened opened(Instant since) {
        return new Opened(reviews.all().size() - placed.size(), placed.size());
    }

    @Override
    public List<SeedQuestion> unused(Region region, Instant since, int limit) {
        return questions.stream()
                .filter(question -> question.region() == region && !used.contains(question.id()))
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<AnswerDrafted> likeness(Region region) {
        return reviews.all().stream()
                .filter(review -> !placed.containsKey(review.file().reviewId()))
                .map(review -> review.file().drafted())
                .filter(drafted -> drafted.draft() instanceof Draft.Answered)
                .findFirst();
    }

    @Override
    public void place(Seed seed, Instant now) {
        placed.put(seed.reviewId(), seed);
        used.add(seed.questionId());
    }

    @Override
    public Optional<Seed> of(String reviewId) {
        return Optional.ofNullable(placed.get(reviewId));
    }

    @Override
    public void keep(Seen each) {
        seen.add(each);
    }

    @Override
    public List<Seen> seen(Instant since) {
        return List.copyOf(seen);
    }

    @Override
    public Stock stock(Instant unusedSince) {
        return new Stock(placed.size(), questions.size(), questions.size() - used.size());
    }
}
