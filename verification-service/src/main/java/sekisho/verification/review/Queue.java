package sekisho.verification.review;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import sekisho.contracts.Language;
import sekisho.contracts.Region;
import sekisho.contracts.Specialty;

/** The desk as an expert looks at it: overdue cases first, then by risk, then by when they are due. */
public interface Queue {

    /** Cases in order, from behind a place. Never one's own questions, nor what one stepped aside from. */
    List<Review> page(Look look, Place after, int limit);

    /** How many cases lie in each lane, those with overdue ones first. */
    List<LaneLoad> lanes(Look look, int limit);

    /** Which cases. */
    enum Stand {
        /** Anybody may take them: nobody's, those whose claim ran out, and proposals of others. */
        WAITING,
        /** The expert holds them, or has proposed how to settle them. */
        MINE,
        /** Held by somebody whose deputy the expert is. */
        DEPUTISED
    }

    /** Whose lanes. */
    enum Whose {
        MINE,
        OTHERS,
        ALL
    }

    /**
     * What is looked for.
     *
     * @param jurisdiction one asked for, or null
     * @param specialty or null
     * @param language or null
     * @param whose by the lanes the expert declared
     * @param now decides what is overdue; the same on every page of a list
     */
    record Look(
            Expert expert,
            Stand stand,
            String jurisdiction,
            Specialty specialty,
            Language language,
            Whose whose,
            Lanes declared,
            Instant now) {

        public Look {
            Objects.requireNonNull(expert, "expert");
            Objects.requireNonNull(stand, "stand");
            Objects.requireNonNull(whose, "whose");
            Objects.requireNonNull(declared, "declared");
            Objects.requireNonNull(now, "now");
        }

        public Set<Region> regions() {
            return expert.regions();
        }
    }

    /**
     * A place in the order.
     *
     * @param now what the order was counted by
     * @param overdue whether the case there was overdue then
     * @param rank of its risk, {@link ServiceLevels#rank}
     */
    record Place(Instant now, boolean overdue, int rank, Instant due, String reviewId) {

        /** Where this case stands. */
        public static Place of(Review review, Instant now) {
            ReviewCase file = review.file();
            return new Place(
                    now, file.dueAt().isBefore(now), ServiceLevels.rank(file.risk()), file.dueAt(), file.reviewId());
        }
    }

    /**
     * A lane and what lies in it.
     *
     * @param jurisdictions as asked for; empty means any
     * @param waiting cases one may take
     * @param overdue those of them that are late
     * @param held cases somebody holds
     * @param nextDue when the next of the waiting is due, or null
     */
    record LaneLoad(
            List<String> jurisdictions,
            Specialty specialty,
            Language language,
            long waiting,
            long overdue,
            long held,
            Instant nextDue) {

        public LaneLoad {
            jurisdictions = List.copyOf(jurisdictions);
        }
    }
}
