package sekisho.verification.http;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import sekisho.contracts.Region;
import sekisho.contracts.Roles;
import sekisho.doors.http.Caller;
import sekisho.doors.http.ProblemException;
import sekisho.verification.ledger.Leaves;
import sekisho.verification.ledger.SigningCheckpoints;

/**
 * The ledger for whoever wants to check it: heads and the key are public by nature; entries need a role, and every region
 * unless one is named.
 */
@Path("/v1/ledger")
public class LedgerResource {

    private static final int ENTRIES_MAX = 1_000;
    private static final String LINES = "application/x-ndjson";

    private final Leaves leaves;
    private final LedgerViews views;
    private final SigningCheckpoints signing;
    private final Caller caller;
    private final List<Region> served;

    LedgerResource(Leaves leaves, LedgerViews views, SigningCheckpoints signing, Caller caller, List<Region> served) {
        this.leaves = leaves;
        this.views = views;
        this.signing = signing;
        this.caller = caller;
        this.served = served;
    }

    /** The newest signed head, as a C2SP note. */
    @GET
    @Path("/checkpoint")
    @PermitAll
    @Transactional
    @Produces(MediaType.TEXT_PLAIN)
    public String checkpoint() {
        return signing.sign().note();
    }

    /** Published heads as JSON lines, from the smallest larger than {@code after}. */
    @GET
    @Path("/checkpoints")
    @PermitAll
    @Produces(LINES)
    public String checkpoints(
            @QueryParam("after") @DefaultValue("0") long after, @QueryParam("limit") @DefaultValue("100") int limit) {
        limited(limit);
        return views.heads(after, limit);
    }

    /** The public key as verifiers pin it. */
    @GET
    @Path("/key")
    @PermitAll
    @Produces(MediaType.TEXT_PLAIN)
    public String key() {
        return signing.verifier() + "\n";
    }

    /** Proves that a leaf is in the tree of a size. */
    @GET
    @Path("/proof/inclusion")
    @RolesAllowed({Roles.AUDITOR, Roles.EXPERT, Roles.OPERATOR, Roles.MODEL_OWNER, Roles.APP})
    @Produces(MediaType.APPLICATION_JSON)
    public LedgerViews.ProofView inclusion(
            @QueryParam("index") @DefaultValue("-1") long index, @QueryParam("size") @DefaultValue("-1") long size) {
        within("size", size, 1);
        if (index < 0 || index >= size) {
            throw ProblemException.invalid("index", "lies between 0 and size - 1");
        }
        return views.inclusion(index, size);
    }

    /** Proves that a smaller tree is the beginning of a larger one. */
    @GET
    @Path("/proof/consistency")
    @RolesAllowed({Roles.AUDITOR, Roles.EXPERT, Roles.OPERATOR, Roles.MODEL_OWNER, Roles.APP})
    @Produces(MediaType.APPLICATION_JSON)
    public LedgerViews.ProofView consistency(
            @QueryParam("from") @DefaultValue("-1") long from, @QueryParam("to") @DefaultValue("-1") long to) {
        within("to", to, 1);
        if (from < 1 || from > to) {
            throw ProblemException.invalid("from", "lies between 1 and to");
        }
        return views.consistency(from, to);
    }

    /** The hashes of the full blocks before a place, for a check that begins there. */
    @GET
    @Path("/frontier")
    @RolesAllowed({Roles.AUDITOR, Roles.EXPERT, Roles.OPERATOR, Roles.MODEL_OWNER, Roles.APP})
    @Produces(MediaType.APPLICATION_JSON)
    public LedgerViews.FrontierView frontier(@QueryParam("size") @DefaultValue("-1") long size) {
        within("size", size, 0);
        return views.frontier(size);
    }

    /** The place of the first entry of a moment or later; the size of the ledger if there is none. */
    @GET
    @Path("/place")
    @RolesAllowed({Roles.AUDITOR, Roles.OPERATOR, Roles.MODEL_OWNER})
    @Produces(MediaType.APPLICATION_JSON)
    public Map<String, Long> place(@QueryParam("at") @DefaultValue("") String at) {
        try {
            return Map.of("index", leaves.placeOf(Instant.parse(at)));
        } catch (DateTimeException malformed) {
            throw ProblemException.invalid("at", "is a moment such as 2026-05-04T08:00:00Z");
        }
    }

    /**
     * Entries as JSON lines, for an export. Without a region the caller must reach all of them; with one, entries of
     * others are shown as hashes alone.
     */
    @GET
    @Path("/entries")
    @RolesAllowed({Roles.AUDITOR, Roles.OPERATOR, Roles.MODEL_OWNER})
    @Produces(LINES)
    public String entries(
            @QueryParam("from") @DefaultValue("0") long from,
            @QueryParam("limit") @DefaultValue("100") int limit,
            @QueryParam("region") String region) {
        Region only = region == null ? null : regionOf(region);
        (only == null ? served : List.of(only)).forEach(caller::mustBeIn);
        if (from < 0) {
            throw ProblemException.invalid("from", "counts from 0");
        }
        limited(limit);
        return views.entries(from, limit, only);
    }

    private void within(String field, long size, long least) {
        if (size < least || size > leaves.head().size()) {
            throw ProblemException.invalid(field, "lies between " + least + " and the size of the ledger");
        }
    }

    private static void limited(int limit) {
        if (limit < 1 || limit > ENTRIES_MAX) {
            throw ProblemException.invalid("limit", "lies between 1 and " + ENTRIES_MAX);
        }
    }

    static Region regionOf(String name) {
        try {
            return Region.of(name);
        } catch (IllegalArgumentException unknown) {
            throw ProblemException.invalid("region", "is one of emea, apac, americas");
        }
    }
}
