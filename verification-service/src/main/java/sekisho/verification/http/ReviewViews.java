package sekisho.verification.http;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sekisho.contracts.Candidate;
import sekisho.contracts.Citation;
import sekisho.contracts.Claim;
import sekisho.contracts.Draft;
import sekisho.contracts.Evidence;
import sekisho.contracts.GateReport.CheckOutcome;
import sekisho.contracts.Inquiry;
import sekisho.contracts.Language;
import sekisho.contracts.ModelVersion;
import sekisho.contracts.Passage;
import sekisho.contracts.Region;
import sekisho.contracts.Risk;
import sekisho.contracts.Specialty;
import sekisho.verification.http.Experts.PersonView;
import sekisho.verification.knowledge.Knowledge;
import sekisho.verification.knowledge.OwnCopies;
import sekisho.verification.review.Expert;
import sekisho.verification.review.Move;
import sekisho.verification.review.Proposal;
import sekisho.verification.review.Review;
import sekisho.verification.review.ReviewCase;
import sekisho.verification.review.Reviews;
import sekisho.verification.review.Settlement;

/** What an expert sees of the desk. */
@Singleton
final class ReviewViews {

    private final Experts experts;
    private final Reviews reviews;
    private final OwnCopies copies;
    private final InstantSource clock;

    ReviewViews(Experts experts, Reviews reviews, OwnCopies copies, InstantSource clock) {
        this.experts = experts;
        this.reviews = reviews;
        this.copies = copies;
        this.clock = clock;
    }

    /** One page of cases; {@code next} is the cursor of the page behind it, or absent. */
    record PageView(List<SummaryView> items, String next) {}

    /**
     * A case in a list.
     *
     * @param holder who has it now; absent where nobody has
     * @param fourEyes true where a second expert has to confirm
     * @param mayTakeOver true where the caller is the holder's deputy
     */
    record SummaryView(
            String id,
            String questionId,
            String state,
            Region region,
            Language language,
            Specialty specialty,
            List<String> jurisdictions,
            String question,
            List<String> reasons,
            Risk risk,
            double confidence,
            Instant openedAt,
            Instant claimedUntil,
            Instant dueAt,
            boolean overdue,
            PersonView holder,
            PersonView proposedBy,
            boolean fourEyes,
            boolean mayTakeOver) {}

    /** The whole file: question, draft, evidence, objections, the provisions they lean on, and what happened to it. */
    record FileView(
            SummaryView summary,
            Inquiry inquiry,
            Draft draft,
            Evidence evidence,
            ModelVersion model,
            List<CheckOutcome> checks,
            List<Passage> passages,
            ProposalView proposal,
            List<MoveView> history,
            Instant now) {}

    /** What a first expert proposed. */
    record ProposalView(PersonView by, Instant at, Settlement settlement) {}

    /** A line of the history. */
    record MoveView(String kind, PersonView by, Instant at, PersonView aside, String note) {}

    PageView page(List<Review> page, Expert expert, String next) {
        Experts.Names names = experts.names();
        return new PageView(
                page.stream().map(review -> summary(review, expert, names)).toList(), next);
    }

    FileView file(Review review, Expert expert) {
        ReviewCase file = review.file();
        Experts.Names names = experts.names();
        return new FileView(
                summary(review, expert, names),
                file.drafted().question().inquiry(),
                file.drafted().draft(),
                file.drafted().evidence(),
                file.drafted().model(),
                file.checks(),
                passages(review, copies.of(file.region())),
                review.proposal()
                        .map(first -> new ProposalView(names.of(first.by()), first.at(), first.settlement()))
                        .orElse(null),
                reviews.history(file.reviewId()).stream()
                        .map(move -> line(move, names))
                        .toList(),
                clock.instant());
    }

    private SummaryView summary(Review review, Expert expert, Experts.Names names) {
        ReviewCase file = review.file();
        Inquiry inquiry = file.drafted().question().inquiry();
        Instant now = clock.instant();
        String holder = holder(review, now);
        return new SummaryView(
                file.reviewId(),
                file.drafted().questionId(),
                stateOf(review),
                file.region(),
                inquiry.language(),
                inquiry.specialty(),
                inquiry.jurisdictions(),
                inquiry.text(),
                file.reasons(),
                file.risk(),
                file.confidence(),
                file.openedAt(),
                until(review),
                file.dueAt(),
                !(review instanceof Review.Settled) && file.dueAt().isBefore(now),
                names.of(holder),
                review.proposal().map(Proposal::by).map(names::of).orElse(null),
                file.risk() == Risk.HIGH,
                holder != null && expert.standsInFor().contains(holder));
    }

    private static MoveView line(Move move, Experts.Names names) {
        return new MoveView(
                Asked.kebab(move.kind()), names.of(move.by()), move.at(), names.of(move.aside()), move.note());
    }

    static String stateOf(Review review) {
        return switch (review) {
            case Review.Waiting _ -> "waiting";
            case Review.Claimed _ -> "claimed";
            case Review.Proposed _ -> "proposed";
            case Review.Confirming _ -> "confirming";
            case Review.Settled _ -> "settled";
        };
    }

    private static Instant until(Review review) {
        return switch (review) {
            case Review.Claimed claimed -> claimed.until();
            case Review.Confirming confirming -> confirming.until();
            case Review.Waiting _, Review.Proposed _, Review.Settled _ -> null;
        };
    }

    /** Who has it; a claim that ran out holds nothing. */
    private static String holder(Review review, Instant now) {
        return switch (review) {
            case Review.Claimed(var _, var by, var until) -> until.isBefore(now) ? null : by;
            case Review.Confirming(var _, var _, var by, var until) -> until.isBefore(now) ? null : by;
            case Review.Settled settled -> settled.by();
            case Review.Waiting _, Review.Proposed _ -> null;
        };
    }

    /** Cited provisions first, those of the proposal with them, then the other candidates; each once. */
    private static List<Passage> passages(Review review, Knowledge knowledge) {
        Set<Optional<Passage>> found = new LinkedHashSet<>();
        List<Claim> cited = new ArrayList<>();
        if (review.file().drafted().draft() instanceof Draft.Answered answered) {
            cited.addAll(answered.claims());
        }
        if (review.proposal().map(Proposal::settlement).orElse(null)
                instanceof Settlement.ReleaseCorrected(var corrected)) {
            cited.addAll(corrected);
        }
        for (Claim claim : cited) {
            for (Citation citation : claim.citations()) {
                found.add(knowledge.find(citation.passageId(), citation.version()));
            }
        }
        for (Candidate candidate : review.file().drafted().evidence().candidates()) {
            found.add(knowledge.find(candidate.passageId(), candidate.version()));
        }
        return found.stream().flatMap(Optional::stream).toList();
    }
}
