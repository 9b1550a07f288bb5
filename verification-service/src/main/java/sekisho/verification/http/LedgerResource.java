package sekisho.verification.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import sekisho.contracts.Region;
import sekisho.contracts.Roles;
import sekisho.doors.http.Caller;
import sekisho.doors.http.ProblemException;
import sekisho.verification.ledger.Entry;
import sekisho.verification.ledger.Hash;
import sekisho.verification.ledger.Leaves;
import sekisho.verification.ledger.Proofs;
import sekisho.verification.ledger.SigningCheckpoints;

/** The ledger for whoever wants to check it: heads and the key are public by nature, entries need a role and every region. */
@Path("/v1/ledger")
public class LedgerResource {

    private static final int ENTRIES_MAX = 1_000;

    private final Leaves leaves;
    private final SigningCheckpoints signing;
    private final Caller caller;
    private final List<Region> served;
    private final ObjectMapper json;

    LedgerResource(Leaves leaves, SigningCheckpoints signing, Caller caller, List<Region> served, ObjectMapper json) {
        this.leaves = leaves;
        this.signing = signing;
        this.caller = caller;
        this.served = served;
        this.json = json;
    }

    /** Hashes from small to large, base64. */
    record ProofView(long from, long to, List<String> proof) {}

    /** One line of an export. */
    record EntryLine(long index, String verdictId, String entry) {}

    /** The newest signed head, as a C2SP note. */
    @GET
    @Path("/checkpoint")
    @PermitAll
    @Transactional
    @Produces(MediaType.TEXT_PLAIN)
    public String checkpoint() {
        return signing.sign().note();
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
    public ProofView inclusion(
            @QueryParam("index") @DefaultValue("-1") long index, @QueryParam("size") @DefaultValue("-1") long size) {
        if (size < 1 || size > leaves.head().size()) {
            throw ProblemException.invalid("size", "lies between 1 and the size of the ledger");
        }
        if (index < 0 || index >= size) {
            throw ProblemException.invalid("index", "lies between 0 and size - 1");
        }
        return new ProofView(index, size, base64(new Proofs(leaves).inclusion(index, size)));
    }

    /** Proves that a smaller tree is the beginning of a larger one. */
    @GET
    @Path("/proof/consistency")
    @RolesAllowed({Roles.AUDITOR, Roles.EXPERT, Roles.OPERATOR, Roles.MODEL_OWNER, Roles.APP})
    @Produces(MediaType.APPLICATION_JSON)
    public ProofView consistency(
            @QueryParam("from") @DefaultValue("-1") long from, @QueryParam("to") @DefaultValue("-1") long to) {
        if (to < 1 || to > leaves.head().size()) {
            throw ProblemException.invalid("to", "lies between 1 and the size of the ledger");
        }
        if (from < 1 || from > to) {
            throw ProblemException.invalid("from", "lies between 1 and to");
        }
        return new ProofView(from, to, base64(new Proofs(leaves).consistency(from, to)));
    }

    /** Entries as JSON lines, for an export; the log spans all regions, so the caller must reach all of them. */
    @GET
    @Path("/entries")
    @RolesAllowed({Roles.AUDITOR, Roles.OPERATOR, Roles.MODEL_OWNER})
    @Produces("application/x-ndjson")
    public String entries(
            @QueryParam("from") @DefaultValue("0") long from, @QueryParam("limit") @DefaultValue("100") int limit)
            throws JsonProcessingException {
        served.forEach(caller::mustBeIn);
        if (from < 0) {
            throw ProblemException.invalid("from", "counts from 0");
        }
        if (limit < 1 || limit > ENTRIES_MAX) {
            throw ProblemException.invalid("limit", "lies between 1 and " + ENTRIES_MAX);
        }
        StringBuilder lines = new StringBuilder();
        for (Entry.Placed leaf : leaves.from(from, limit)) {
            lines.append(json.writeValueAsString(new EntryLine(leaf.sequence(), leaf.verdictId(), leaf.canonical())))
                    .append('\n');
        }
        return lines.toString();
    }

    private static List<String> base64(List<Hash> proof) {
        return proof.stream().map(Hash::base64).toList();
    }
}
