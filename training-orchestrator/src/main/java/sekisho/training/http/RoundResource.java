package sekisho.training.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import sekisho.contracts.Roles;
import sekisho.doors.http.ProblemException;
import sekisho.training.round.Cause;
import sekisho.training.round.Ending;
import sekisho.training.round.Opening;
import sekisho.training.round.Pairs;
import sekisho.training.round.RoundPolicy;
import sekisho.training.round.Rounds;
import sekisho.training.round.RunningRound;

/** Rounds: what they learn, where they stand, and opening one by hand. */
@Path("/v1/rounds")
@Produces(MediaType.APPLICATION_JSON)
public class RoundResource {

    private static final int LISTED_DEFAULT = 50;
    private static final int LISTED_MAX = 200;
    private static final int REASON_CHARS_MAX = 200;

    private final Rounds rounds;
    private final RunningRound running;
    private final Pairs pairs;
    private final RoundPolicy policy;

    RoundResource(Rounds rounds, RunningRound running, Pairs pairs, RoundPolicy policy) {
        this.rounds = rounds;
        this.running = running;
        this.pairs = pairs;
        this.policy = policy;
    }

    /**
     * The rounds there are, and what waits for the next one.
     *
     * @param newPairs pairs no round has frozen yet
     * @param volume new pairs that open the next round by themselves
     * @param groups questions behind all pairs
     * @param groupsMin questions without which no round opens by itself
     */
    public record Listing(
            List<RoundView> rounds, long newPairs, long totalPairs, int volume, long groups, int groupsMin) {}

    /** Why a round shall end. */
    public record AbandonmentWish(String reason) {}

    @GET
    @RolesAllowed({Roles.MODEL_OWNER, Roles.OPERATOR})
    public Listing list(@QueryParam("limit") Integer limit) {
        int wanted = limit == null ? LISTED_DEFAULT : limit;
        if (wanted < 1 || wanted > LISTED_MAX) {
            throw ProblemException.invalid("limit", "must lie in 1.." + LISTED_MAX);
        }
        return new Listing(
                rounds.latest(wanted).stream().map(RoundView::brief).toList(),
                pairs.fresh(policy.features()),
                pairs.total(policy.features()),
                policy.volume(),
                pairs.groups(policy.features()),
                policy.groupsMin());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.MODEL_OWNER, Roles.OPERATOR})
    public RoundView one(@PathParam("id") String id) {
        return rounds.find(id).map(RoundView::whole).orElseThrow(() -> ProblemException.notFound("round"));
    }

    /** Ends a round without a release; its candidate, if it has one, takes no more consents. 409 if it ended before. */
    @POST
    @Path("/{id}/abandonment")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.MODEL_OWNER)
    public RoundView abandon(@PathParam("id") String id, AbandonmentWish wish) {
        String reason =
                wish == null || wish.reason() == null ? "" : wish.reason().strip();
        if (reason.isEmpty() || reason.length() > REASON_CHARS_MAX) {
            throw ProblemException.invalid("reason", "must have 1 to " + REASON_CHARS_MAX + " characters");
        }
        return switch (running.end(id, reason)) {
            case Ending.Ended ended -> RoundView.brief(ended.round());
            case Ending.EndedBefore before ->
                throw ProblemException.of(
                        409,
                        "round-ended",
                        "Round " + id + " is " + before.round().state() + " already.");
            case Ending.UnknownRound _ -> throw ProblemException.notFound("round");
            case Ending.Moved _ ->
                throw ProblemException.of(409, "round-moved", "The round moved at the same moment; look again.");
        };
    }

    /** Opens a round by hand: 201, or 409 while another one is under way, or 422 with too few pairs. */
    @POST
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Roles.MODEL_OWNER)
    public Response open() {
        return switch (running.open(Cause.HAND)) {
            case Opening.Opened opened ->
                Response.created(URI.create("/v1/rounds/" + opened.round().roundId()))
                        .entity(RoundView.brief(opened.round()))
                        .build();
            case Opening.AlreadyUnderWay already ->
                throw ProblemException.of(
                        409, "round-under-way", "Round " + already.roundId() + " is under way; it must end first.");
            case Opening.TooFewPairs few ->
                throw ProblemException.of(
                        422,
                        "too-few-pairs",
                        "There are " + few.pairs() + " pairs; a round needs at least " + few.needed() + ".");
            case Opening.TooFewGroups few ->
                throw ProblemException.of(
                        422,
                        "too-few-questions",
                        "There are pairs of " + few.groups() + " questions; " + few.needed() + " are needed.");
        };
    }
}
