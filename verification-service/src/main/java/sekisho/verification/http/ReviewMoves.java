package sekisho.verification.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import sekisho.contracts.Claim;
import sekisho.contracts.Draft;
import sekisho.contracts.Roles;
import sekisho.doors.http.ProblemException;
import sekisho.verification.http.ReviewViews.FileView;
import sekisho.verification.knowledge.OwnCopies;
import sekisho.verification.review.Desk;
import sekisho.verification.review.Expert;
import sekisho.verification.review.Move;
import sekisho.verification.review.Review;
import sekisho.verification.review.Reviews;
import sekisho.verification.review.Settlement;
import sekisho.verification.review.TryingSettlement;

/** Moves at the desk: claim, take over, give back, settle, confirm, object, step aside. For experts, in their regions. */
@Path("/v1/reviews/{id}")
@RolesAllowed(Roles.EXPERT)
@Produces(MediaType.APPLICATION_JSON)
public class ReviewMoves {

    private static final String DECISIONS = "is one of release, release-corrected, refuse";

    private final Reviews reviews;
    private final Desk desk;
    private final Settling settling;
    private final TryingSettlement trying;
    private final OwnCopies copies;
    private final Experts experts;
    private final ReviewViews views;
    private final InstantSource clock;

    ReviewMoves(
            Reviews reviews,
            Desk desk,
            Settling settling,
            TryingSettlement trying,
            OwnCopies copies,
            Experts experts,
            ReviewViews views,
            InstantSource clock) {
        this.reviews = reviews;
        this.desk = desk;
        this.settling = settling;
        this.trying = trying;
        this.copies = copies;
        this.experts = experts;
        this.views = views;
        this.clock = clock;
    }

    /** Words to colleagues; may be left out where a case is given back. */
    record NoteBody(String note) {}

    /** What a second expert says to a proposal: {@code confirm}, or {@code object} with a note. */
    record SecondBody(String decision, String note) {}

    /** Takes a case, or renews one's claim. */
    @POST
    @Path("/claim")
    @Transactional
    public FileView claim(@PathParam("id") String id) {
        Expert expert = experts.caller();
        FileView taken = move(desk.claim(locked(id, expert), expert, clock.instant()), expert);
        experts.seen();
        return taken;
    }

    /** Takes what somebody holds whose deputy the caller is. */
    @POST
    @Path("/take-over")
    @Transactional
    public FileView takeOver(@PathParam("id") String id) {
        Expert expert = experts.caller();
        return move(desk.takeOver(locked(id, expert), expert, clock.instant()), expert);
    }

    /** Gives a case back, or takes one's own proposal back. */
    @POST
    @Path("/return")
    @Transactional
    public FileView giveBack(@PathParam("id") String id, NoteBody body) {
        Expert expert = experts.caller();
        String note = Asked.note(body == null ? null : body.note());
        return move(desk.giveBack(locked(id, expert), expert, note, clock.instant()), expert);
    }

    /** Declares a conflict of interest: the case is hidden from the caller from now on. */
    @POST
    @Path("/conflict")
    @Transactional
    public void stepAside(@PathParam("id") String id, NoteBody body) {
        Expert expert = experts.caller();
        String note = Asked.note(body == null ? null : body.note());
        apply(desk.stepAside(locked(id, expert), expert, note, clock.instant()));
    }

    /** Tells what the checks would object to; changes nothing and needs no claim. */
    @POST
    @Path("/check")
    @Transactional
    public TryingSettlement.Trial check(@PathParam("id") String id, SettlementRequest request) {
        Review review = visible(reviews.find(Asked.reviewId(id)), experts.caller());
        if (request == null) {
            throw ProblemException.invalid("decision", DECISIONS);
        }
        Settlement settlement = request.settlement(
                review.file().drafted().question().inquiry(),
                copies.of(review.file().region()));
        return trying.of(
                review.file(), claims(settlement, review.file().drafted().draft()));
    }

    /** Settles a case the caller holds; one of high risk waits for a second expert then. */
    @POST
    @Path("/settlement")
    @Transactional
    public Settling.SettledView settle(
            @PathParam("id") String id, @HeaderParam("Idempotency-Key") String key, SettlementRequest request) {
        Expert expert = experts.caller();
        if (request == null) {
            throw ProblemException.invalid("decision", DECISIONS);
        }
        return settling.settle(locked(id, expert), expert, request, key);
    }

    /** A second expert confirms what the first proposed, or objects. */
    @POST
    @Path("/confirmation")
    @Transactional
    public Settling.SettledView confirm(
            @PathParam("id") String id, @HeaderParam("Idempotency-Key") String key, SecondBody body) {
        Expert expert = experts.caller();
        String note = Asked.note(body == null ? null : body.note());
        return switch (body == null || body.decision() == null ? "" : body.decision()) {
            case "confirm" -> settling.confirm(locked(id, expert), expert, key);
            case "object" -> {
                if (note == null) {
                    throw ProblemException.invalid("note", "says what is wrong with the proposal");
                }
                yield settling.object(locked(id, expert), expert, note, key);
            }
            default -> throw ProblemException.invalid("decision", "is one of confirm, object");
        };
    }

    private Review locked(String id, Expert expert) {
        return visible(reviews.lock(Asked.reviewId(id)), expert);
    }

    private FileView move(Desk.Reply reply, Expert expert) {
        return views.file(apply(reply), expert);
    }

    private Review apply(Desk.Reply reply) {
        return switch (reply) {
            case Desk.Reply.Declined(String code) -> throw declined(code);
            case Desk.Reply.Moved(Review next, Move move) -> {
                reviews.store(next, move);
                yield next;
            }
        };
    }

    private static List<Claim> claims(Settlement settlement, Draft draft) {
        return switch (settlement) {
            case Settlement.Release _ -> draft instanceof Draft.Answered answered ? answered.claims() : List.of();
            case Settlement.ReleaseCorrected(var claims) -> claims;
            case Settlement.Refuse _ -> throw ProblemException.invalid("decision", "has nothing to check");
        };
    }

    /** A case of another region does not exist for this caller; one's own question is nobody's secret, but its draft is. */
    static Review visible(Optional<Review> found, Expert expert) {
        Review review = found.filter(
                        each -> expert.regions().contains(each.file().region()))
                .orElseThrow(ReviewResource::notFound);
        Desk.barred(review.file(), expert).ifPresent(code -> {
            throw declined(code);
        });
        return review;
    }

    static ProblemException declined(String code) {
        return switch (code) {
            case Desk.OWN_QUESTION ->
                ProblemException.of(403, code, "You asked this yourself; another expert has to settle it.");
            case Desk.CONFLICT -> ProblemException.of(403, code, "You stepped aside from this case.");
            case Desk.OWN_SETTLEMENT ->
                ProblemException.of(403, code, "You proposed this yourself; a second expert has to confirm it.");
            case Desk.NOT_DEPUTY ->
                ProblemException.of(403, code, "You are not the deputy of the expert who has this case.");
            case Desk.CLAIMED -> ProblemException.of(409, code, "Another expert has this case.");
            case Desk.NOT_CLAIMED ->
                ProblemException.of(409, code, "Claim the case first; your claim may have run out.");
            case Desk.AWAITS_SECOND ->
                ProblemException.of(409, code, "How to settle this is proposed; it waits for a second expert.");
            case Desk.NOTHING_PROPOSED -> ProblemException.of(409, code, "Nothing is proposed in this case.");
            case Desk.SETTLED -> ProblemException.of(409, code, "This case is settled.");
            default -> ProblemException.of(403, code, "Your token does not reach this case.");
        };
    }
}
