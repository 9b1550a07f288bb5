package sekisho.verification.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import sekisho.contracts.Roles;
import sekisho.doors.http.Caller;
import sekisho.doors.http.Problem;
import sekisho.doors.http.ProblemException;
import sekisho.doors.http.Pseudonyms;
import sekisho.verification.http.ReviewViews.FileView;
import sekisho.verification.http.ReviewViews.PageView;
import sekisho.verification.knowledge.OwnCopies;
import sekisho.verification.review.Desk;
import sekisho.verification.review.Expert;
import sekisho.verification.review.Review;
import sekisho.verification.review.Reviews;

/** The desk: look, claim, give back, settle. For experts, in their regions. */
@Path("/v1/reviews")
@RolesAllowed(Roles.EXPERT)
@Produces(MediaType.APPLICATION_JSON)
public class ReviewResource {

    private static final int PAGE_SIZE = 20;

    private final Reviews reviews;
    private final Desk desk;
    private final Settling settling;
    private final OwnCopies copies;
    private final Caller caller;
    private final Pseudonyms pseudonyms;
    private final InstantSource clock;

    ReviewResource(
            Reviews reviews,
            Desk desk,
            Settling settling,
            OwnCopies copies,
            Caller caller,
            Pseudonyms pseudonyms,
            InstantSource clock) {
        this.reviews = reviews;
        this.desk = desk;
        this.settling = settling;
        this.copies = copies;
        this.caller = caller;
        this.pseudonyms = pseudonyms;
        this.clock = clock;
    }

    /** Cases to take ({@code waiting}) or held by the caller ({@code mine}), oldest first; never one's own questions. */
    @GET
    @Transactional
    public PageView page(
            @QueryParam("state") @DefaultValue("waiting") String state, @QueryParam("cursor") String cursor) {
        Expert expert = expert();
        boolean mine = switch (state) {
            case "waiting" -> false;
            case "mine" -> true;
            default -> throw ProblemException.invalid("state", "is one of waiting, mine");
        };
        String after = cursor == null ? null : known(cursor, "cursor");
        List<Review> page =
                reviews.page(expert.regions(), mine ? expert.pseudonym() : null, clock.instant(), after, PAGE_SIZE);
        String next = page.size() < PAGE_SIZE ? null : page.getLast().file().reviewId();
        return new PageView(
                page.stream()
                        .filter(review -> !review.file().asker().equals(expert.pseudonym()))
                        .map(ReviewViews::summary)
                        .toList(),
                next);
    }

    /** The whole file. */
    @GET
    @Path("/{id}")
    @Transactional
    public FileView file(@PathParam("id") String id) {
        return view(visible(reviews.find(known(id)), expert()));
    }

    /** Takes a case. */
    @POST
    @Path("/{id}/claim")
    @Transactional
    public FileView claim(@PathParam("id") String id) {
        Expert expert = expert();
        return move(desk.claim(visible(reviews.lock(known(id)), expert), expert, clock.instant()));
    }

    /** Gives a case back. */
    @POST
    @Path("/{id}/return")
    @Transactional
    public FileView giveBack(@PathParam("id") String id) {
        Expert expert = expert();
        return move(desk.giveBack(visible(reviews.lock(known(id)), expert), expert));
    }

    /** Settles a case the caller holds. */
    @POST
    @Path("/{id}/settlement")
    @Transactional
    public Settling.SettledView settle(@PathParam("id") String id, SettlementRequest request) {
        Expert expert = expert();
        if (request == null) {
            throw ProblemException.invalid("decision", "is one of release, release-corrected, refuse");
        }
        return settling.settle(visible(reviews.lock(known(id)), expert), expert, request);
    }

    private FileView move(Desk.Reply reply) {
        return switch (reply) {
            case Desk.Reply.Declined(String code) -> throw declined(code);
            case Desk.Reply.Moved(Review next) -> {
                reviews.store(next);
                yield view(next);
            }
        };
    }

    private FileView view(Review review) {
        return ReviewViews.file(review, copies.of(review.file().region()));
    }

    private Expert expert() {
        return new Expert(pseudonyms.of(caller.subject()), Set.copyOf(caller.regions()));
    }

    /** A case of another region does not exist for this caller. */
    private static Review visible(Optional<Review> found, Expert expert) {
        return found.filter(review -> expert.regions().contains(review.file().region()))
                .orElseThrow(() -> ProblemException.notFound("review"));
    }

    private static String known(String id) {
        try {
            return UUID.fromString(id).toString();
        } catch (IllegalArgumentException none) {
            throw ProblemException.notFound("review");
        }
    }

    private static String known(String id, String field) {
        try {
            return UUID.fromString(id).toString();
        } catch (IllegalArgumentException none) {
            throw ProblemException.invalid(field, "is not one this list gave");
        }
    }

    static ProblemException declined(String code) {
        return switch (code) {
            case Desk.OWN_QUESTION ->
                ProblemException.of(403, code, "You asked this yourself; another expert has to settle it.");
            case Desk.CLAIMED -> ProblemException.of(409, code, "Another expert has this case.");
            case Desk.NOT_CLAIMED ->
                ProblemException.of(409, code, "Claim the case first; your claim may have run out.");
            case Desk.SETTLED -> ProblemException.of(409, code, "This case is settled.");
            default -> new ProblemException(Problem.of(403, code, "Your token does not reach this case."));
        };
    }
}
