package sekisho.verification.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import sekisho.contracts.Inquiry;
import sekisho.contracts.Jurisdictions;
import sekisho.contracts.Passage;
import sekisho.contracts.Roles;
import sekisho.doors.http.ProblemException;
import sekisho.verification.http.ReviewViews.FileView;
import sekisho.verification.http.ReviewViews.PageView;
import sekisho.verification.knowledge.OwnCopies;
import sekisho.verification.review.Expert;
import sekisho.verification.review.Queue;
import sekisho.verification.review.Review;
import sekisho.verification.review.Reviews;

/** The desk to look at: the queue, a case, and provisions to settle it by. For experts, in their regions. */
@Path("/v1/reviews")
@RolesAllowed(Roles.EXPERT)
@Produces(MediaType.APPLICATION_JSON)
public class ReviewResource {

    private static final int PAGE_SIZE = 20;
    private static final int PROVISIONS_MAX = 12;

    private final Reviews reviews;
    private final Queue queue;
    private final Experts experts;
    private final OwnCopies copies;
    private final ReviewViews views;
    private final InstantSource clock;

    ReviewResource(
            Reviews reviews, Queue queue, Experts experts, OwnCopies copies, ReviewViews views, InstantSource clock) {
        this.reviews = reviews;
        this.queue = queue;
        this.experts = experts;
        this.copies = copies;
        this.views = views;
        this.clock = clock;
    }

    /**
     * Cases in the order they want to be settled in: overdue ones first, then by risk, then by when they are due. Never
     * one's own questions, nor what one stepped aside from.
     *
     * @param state {@code waiting} (anybody may take them), {@code mine}, or {@code deputised} (held by somebody whose
     *     deputy the caller is)
     * @param lanes {@code mine}, {@code others} or {@code all}, by what the caller declared
     */
    @GET
    @Transactional
    public PageView page(
            @QueryParam("state") @DefaultValue("waiting") String state,
            @QueryParam("lanes") @DefaultValue("all") String lanes,
            @QueryParam("jurisdiction") String jurisdiction,
            @QueryParam("specialty") String specialty,
            @QueryParam("language") String language,
            @QueryParam("cursor") String cursor) {
        Queue.Place after = cursor == null ? null : Cursors.read(cursor);
        Queue.Look look = new Queue.Look(
                experts.caller(),
                Asked.one(Queue.Stand.class, state, "state"),
                Asked.jurisdiction(jurisdiction, "jurisdiction"),
                Asked.specialty(specialty, "specialty"),
                Asked.language(language, "language"),
                Asked.one(Queue.Whose.class, lanes, "lanes"),
                experts.lanes(),
                after == null ? clock.instant() : after.now());
        List<Review> page = queue.page(look, after, PAGE_SIZE);
        String next = page.size() < PAGE_SIZE ? null : Cursors.of(Queue.Place.of(page.getLast(), look.now()));
        return views.page(page, look.expert(), next);
    }

    /** The whole file. */
    @GET
    @Path("/{id}")
    @Transactional
    public FileView file(@PathParam("id") String id) {
        Expert expert = experts.caller();
        return views.file(ReviewMoves.visible(reviews.find(Asked.reviewId(id)), expert), expert);
    }

    /** Provisions to cite: in force on the day the question is about, and of a jurisdiction that may answer it. */
    @GET
    @Path("/{id}/provisions")
    @Transactional
    public Provisions provisions(@PathParam("id") String id, @QueryParam("q") String words) {
        String asked = Asked.question(words);
        Review review = ReviewMoves.visible(reviews.find(Asked.reviewId(id)), experts.caller());
        Inquiry inquiry = review.file().drafted().question().inquiry();
        Set<String> jurisdictions = new HashSet<>(inquiry.jurisdictions());
        if (!jurisdictions.isEmpty()) {
            jurisdictions.add(Jurisdictions.GROUP);
        }
        return new Provisions(
                copies.of(review.file().region()).search(asked, inquiry.asOf(), jurisdictions, PROVISIONS_MAX));
    }

    /** What was found. */
    record Provisions(List<Passage> items) {}

    static ProblemException notFound() {
        return ProblemException.notFound("review");
    }
}
