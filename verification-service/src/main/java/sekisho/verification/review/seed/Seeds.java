package sekisho.verification.review.seed;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import sekisho.contracts.AnswerDrafted;
import sekisho.contracts.Region;

/** The kept seeds, the questions they are made of, and what became of them. */
public interface Seeds {

    /** Adds questions; says how many were new. */
    int add(List<SeedQuestion> questions, Instant now);

    /** True if it is this replica's turn to seed, until the transaction ends. */
    boolean turn();

    /** Cases of askers, and seeds, opened since. */
    Opened opened(Instant since);

    /** Questions not used since, the longest unused first. */
    List<SeedQuestion> unused(Region region, Instant since, int limit);

    /** The newest draft with an answer that lies on the desk of a region, as a likeness of what comes in. */
    Optional<AnswerDrafted> likeness(Region region);

    /** Keeps what is wrong with a case that was just opened. */
    void place(Seed seed, Instant now);

    /** What is wrong with this case; empty for every case of an asker. */
    Optional<Seed> of(String reviewId);

    /** Keeps what an expert did with a seed. */
    void keep(Seen seen);

    /** What experts did with seeds since. */
    List<Seen> seen(Instant since);

    /** Seeds that lie on the desk, and questions left to make some of. */
    Stock stock(Instant unusedSince);

    record Opened(long real, long seeds) {}

    record Stock(long open, long questions, long unused) {}

    /**
     * An expert has decided about a seed.
     *
     * @param second true for the second pair of eyes
     * @param tookMs from taking the case until deciding
     */
    record Seen(
            String reviewId,
            Region region,
            String by,
            boolean second,
            Operator operator,
            Seed.Outcome outcome,
            Instant at,
            long tookMs) {}
}
