package sekisho.verification.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import sekisho.contracts.Region;
import sekisho.contracts.Roles;
import sekisho.doors.http.Caller;
import sekisho.doors.http.ProblemException;
import sekisho.verification.ledger.Reconciliation;
import sekisho.verification.ledger.Reconciling;

/** Whether the ledger accounts for what was asked, as far as the caller's regions go. */
@Path("/v1/ledger/reconciliation")
@RolesAllowed({Roles.AUDITOR, Roles.OPERATOR, Roles.MODEL_OWNER})
@Produces(MediaType.APPLICATION_JSON)
public class ReconciliationResource {

    private static final Duration BY_DEFAULT = Duration.ofDays(1);
    private static final Duration LONGEST = Duration.ofDays(92);

    private final Reconciling reconciling;
    private final Caller caller;
    private final InstantSource clock;

    ReconciliationResource(Reconciling reconciling, Caller caller, InstantSource clock) {
        this.reconciling = reconciling;
        this.caller = caller;
        this.clock = clock;
    }

    /** What was found; {@code balanced} is false if anything does not fit. */
    record ReconciliationView(
            boolean balanced,
            Instant from,
            Instant to,
            Instant since,
            List<Reconciliation.Tally> hours,
            List<DiscrepancyView> discrepancies,
            boolean more) {}

    record DiscrepancyView(String kind, String region, String questionId, String verdictId, Long index, Instant at) {}

    /** Reconciles whole hours, by default those of the last day. */
    @GET
    @Transactional
    public ReconciliationView reconcile(@QueryParam("from") String from, @QueryParam("to") String to) {
        Instant now = clock.instant();
        Instant until = moment("to", to, now);
        Instant since = moment("from", from, until.minus(BY_DEFAULT));
        if (!since.isBefore(until) || since.isBefore(until.minus(LONGEST))) {
            throw ProblemException.invalid("from", "lies before to, and at most 92 days");
        }
        Reconciliation found = reconciling.between(since, until, now);
        Set<String> mine = caller.regions().stream().map(Region::suffix).collect(Collectors.toSet());
        List<DiscrepancyView> visible = found.discrepancies().stream()
                .filter(each -> each.region() == null || mine.contains(each.region()))
                .map(each -> new DiscrepancyView(
                        each.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        each.region(),
                        each.questionId(),
                        each.verdictId(),
                        each.index(),
                        each.at()))
                .toList();
        return new ReconciliationView(
                visible.isEmpty(),
                found.from(),
                found.to(),
                found.since(),
                found.tallies().stream()
                        .filter(tally -> mine.contains(tally.region()))
                        .toList(),
                visible,
                found.more());
    }

    private static Instant moment(String field, String given, Instant otherwise) {
        try {
            return given == null ? otherwise : Instant.parse(given);
        } catch (DateTimeException malformed) {
            throw ProblemException.invalid(field, "is a moment such as 2026-05-04T08:00:00Z");
        }
    }
}
