package sekisho.verification.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import sekisho.contracts.Answer;
import sekisho.contracts.Citation;
import sekisho.contracts.Inquiry;
import sekisho.contracts.Passage;
import sekisho.contracts.Region;
import sekisho.contracts.Roles;
import sekisho.doors.http.Caller;
import sekisho.doors.http.ProblemException;
import sekisho.doors.http.Pseudonyms;
import sekisho.verification.certificate.Audit;
import sekisho.verification.certificate.AuditingReleases;
import sekisho.verification.certificate.Audits;
import sekisho.verification.certificate.Certificates;
import sekisho.verification.knowledge.Knowledge;
import sekisho.verification.knowledge.OwnCopies;

/** Released answers that experts look at again, without knowing how sure the house was, or who asked. */
@Path("/v1/audits")
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {

    private final AuditingReleases auditing;
    private final Audits audits;
    private final Certificates certificates;
    private final OwnCopies copies;
    private final Caller caller;
    private final Pseudonyms pseudonyms;
    private final InstantSource clock;
    private final ObjectMapper json;

    AuditResource(
            AuditingReleases auditing,
            Audits audits,
            Certificates certificates,
            OwnCopies copies,
            Caller caller,
            Pseudonyms pseudonyms,
            InstantSource clock,
            ObjectMapper json) {
        this.auditing = auditing;
        this.audits = audits;
        this.certificates = certificates;
        this.copies = copies;
        this.caller = caller;
        this.pseudonyms = pseudonyms;
        this.clock = clock;
        this.json = json;
    }

    /** Question and answer, and the provisions it cites; nothing else is to be known. */
    record AuditView(String id, Inquiry inquiry, Answer answer, List<Passage> passages) {}

    /** The next audit, absent when none waits, and how many wait with it. */
    record NextView(long waiting, AuditView audit, List<String> reasons) {}

    /** What an expert found. */
    record FindingRequest(Boolean correct, Boolean highRisk, String reason) {}

    /** A line of the export; it can be certified and measured. */
    record Line(
            String id,
            String language,
            String jurisdiction,
            double score,
            boolean correct,
            String risk,
            String digest,
            String policyHash,
            String region,
            String corpus) {}

    /** The next answer to look at, held for the caller; in the order they were released, not by choice. */
    @GET
    @Path("/next")
    @RolesAllowed(Roles.EXPERT)
    @Transactional
    public NextView next() {
        Set<Region> regions = Set.copyOf(caller.regions());
        Optional<Audit> audit = auditing.next(regions, me());
        return new NextView(audits.waiting(regions, me()), audit.map(this::view).orElse(null), Audit.Finding.REASONS);
    }

    /** Keeps what the caller found, and gives the next. */
    @POST
    @Path("/{id}/finding")
    @RolesAllowed(Roles.EXPERT)
    @Transactional
    public NextView judge(@PathParam("id") String id, FindingRequest request) {
        return switch (auditing.judge(known(id), Set.copyOf(caller.regions()), finding(request))) {
            case AuditingReleases.Outcome.Kept _ -> next();
            case AuditingReleases.Outcome.Unknown _ -> throw ProblemException.notFound("audit");
            case AuditingReleases.Outcome.Refused(String code) -> throw CertificateResource.refused(code, List.of());
        };
    }

    /** The judged answers of the running policy as JSON lines, in the caller's regions. */
    @GET
    @Path("/export")
    @RolesAllowed({Roles.OPERATOR, Roles.MODEL_OWNER})
    @Transactional
    @Produces("application/x-ndjson")
    public String export() throws JsonProcessingException {
        StringBuilder lines = new StringBuilder();
        for (Audit audit : certificates.newestPolicy().map(audits::judged).orElse(List.of())) {
            if (caller.regions().contains(audit.drawn().region())) {
                lines.append(json.writeValueAsString(line(audit))).append('\n');
            }
        }
        return lines.toString();
    }

    private static Line line(Audit audit) {
        Audit.Drawn drawn = audit.drawn();
        Audit.Finding found = audit.finding().orElseThrow();
        String[] stratum = drawn.stratum().split("/", 2);
        return new Line(
                drawn.verdictId(),
                stratum[0],
                stratum[1],
                drawn.score(),
                found.correct(),
                found.highRisk() ? "high" : "low",
                drawn.digest(),
                drawn.binding().policyHash(),
                drawn.binding().region(),
                drawn.binding().corpus());
    }

    private AuditView view(Audit audit) {
        Audit.Drawn drawn = audit.drawn();
        Knowledge own = copies.of(drawn.region());
        List<Passage> passages = drawn.answer().claims().stream()
                .flatMap(claim -> claim.citations().stream())
                .map((Citation citation) -> own.find(citation.passageId(), citation.version()))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        return new AuditView(drawn.verdictId(), drawn.inquiry(), drawn.answer(), passages);
    }

    private Audit.Finding finding(FindingRequest request) {
        if (request == null || request.correct() == null) {
            throw ProblemException.invalid("correct", "is true or false");
        }
        if (!request.correct() && !Audit.Finding.REASONS.contains(Objects.requireNonNullElse(request.reason(), ""))) {
            throw ProblemException.invalid("reason", "is one of " + String.join(", ", Audit.Finding.REASONS));
        }
        if (request.correct() && request.reason() != null) {
            throw ProblemException.invalid("reason", "is for a wrong answer only");
        }
        return new Audit.Finding(
                me(), clock.instant(), request.correct(), Boolean.TRUE.equals(request.highRisk()), request.reason());
    }

    private String me() {
        return pseudonyms.of(caller.subject());
    }

    private static String known(String id) {
        try {
            return UUID.fromString(id).toString();
        } catch (IllegalArgumentException none) {
            throw ProblemException.notFound("audit");
        }
    }
}
