package sekisho.verification.http;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sekisho.contracts.Candidate;
import sekisho.contracts.Citation;
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
import sekisho.verification.knowledge.Knowledge;
import sekisho.verification.review.Review;
import sekisho.verification.review.ReviewCase;

/** What an expert sees of the desk. */
final class ReviewViews {

    private ReviewViews() {}

    /** One page of cases; {@code next} is the cursor of the page behind it, or absent. */
    record PageView(List<SummaryView> items, String next) {}

    /** A case in a list. */
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
            Instant claimedUntil) {}

    /** The whole file: question, draft, evidence, objections, and the provisions they lean on. */
    record FileView(
            SummaryView summary,
            Inquiry inquiry,
            Draft draft,
            Evidence evidence,
            ModelVersion model,
            List<CheckOutcome> checks,
            List<Passage> passages) {}

    static SummaryView summary(Review review) {
        ReviewCase file = review.file();
        Inquiry inquiry = file.drafted().question().inquiry();
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
                review instanceof Review.Claimed claimed ? claimed.until() : null);
    }

    static FileView file(Review review, Knowledge knowledge) {
        ReviewCase file = review.file();
        return new FileView(
                summary(review),
                file.drafted().question().inquiry(),
                file.drafted().draft(),
                file.drafted().evidence(),
                file.drafted().model(),
                file.checks(),
                passages(file, knowledge));
    }

    private static String stateOf(Review review) {
        return switch (review) {
            case Review.Waiting _ -> "waiting";
            case Review.Claimed _ -> "claimed";
            case Review.Settled _ -> "settled";
        };
    }

    /** Cited provisions first, then the other candidates, each once. */
    private static List<Passage> passages(ReviewCase file, Knowledge knowledge) {
        Set<Optional<Passage>> found = new LinkedHashSet<>();
        if (file.drafted().draft() instanceof Draft.Answered answered) {
            for (Citation citation : answered.claims().stream()
                    .flatMap(claim -> claim.citations().stream())
                    .toList()) {
                found.add(knowledge.find(citation.passageId(), citation.version()));
            }
        }
        for (Candidate candidate : file.drafted().evidence().candidates()) {
            found.add(knowledge.find(candidate.passageId(), candidate.version()));
        }
        return new ArrayList<>(found.stream().flatMap(Optional::stream).toList());
    }
}
