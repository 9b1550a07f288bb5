package sekisho.verification.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import sekisho.contracts.LawChange;
import sekisho.contracts.Roles;
import sekisho.doors.http.Caller;
import sekisho.doors.http.ProblemException;
import sekisho.doors.http.Pseudonyms;
import sekisho.verification.knowledge.Knowledge;
import sekisho.verification.knowledge.OwnCopies;
import sekisho.verification.ledger.IssuingReceipt;
import sekisho.verification.ledger.Receipt;
import sekisho.verification.review.Reviews;
import sekisho.verification.verdict.Verdicts;

/** The papers of an answer. */
@Path("/v1/receipts")
@RolesAllowed({Roles.AUDITOR, Roles.EXPERT, Roles.OPERATOR, Roles.MODEL_OWNER, Roles.APP})
@Produces(MediaType.APPLICATION_JSON)
public class ReceiptResource {

    private final IssuingReceipt issuing;
    private final Verdicts verdicts;
    private final Reviews reviews;
    private final Caller caller;
    private final Pseudonyms pseudonyms;
    private final OwnCopies law;
    private final InstantSource clock;

    ReceiptResource(
            IssuingReceipt issuing,
            Verdicts verdicts,
            Reviews reviews,
            Caller caller,
            Pseudonyms pseudonyms,
            OwnCopies law,
            InstantSource clock) {
        this.issuing = issuing;
        this.verdicts = verdicts;
        this.reviews = reviews;
        this.caller = caller;
        this.pseudonyms = pseudonyms;
        this.law = law;
        this.clock = clock;
    }

    /**
     * A receipt.
     *
     * @param opening only for those who may know what was committed to
     * @param lawChanges what became of the cited provisions since, by this service's own copy of the law; told beside the
     *     papers and no part of them
     */
    record ReceiptView(
            String verdictId,
            String entry,
            String leafHash,
            long index,
            long treeSize,
            List<String> proof,
            String checkpoint,
            String key,
            OpeningView opening,
            List<LawChange> lawChanges) {}

    /**
     * What was committed to.
     *
     * @param state of the verdict: {@code released}, {@code escalated} or {@code refused}
     * @param salt opens the commitments; only for the asker
     * @param answer for the asker only once it is released: a draft passes the gate on no side road
     * @param alternative the second answer of a choice, under the same rule
     */
    record OpeningView(String state, String salt, String question, String answer, String alternative) {}

    /**
     * The receipt of a verdict. Those of other regions, for an application those of others, and for an expert those of
     * questions that were never on the desk, do not exist.
     */
    @GET
    @Path("/{verdictId}")
    @Transactional
    public ReceiptView receipt(@PathParam("verdictId") String verdictId) {
        String id = known(verdictId);
        Verdicts.Opening kept =
                verdicts.opening(id).filter(this::visible).orElseThrow(() -> ProblemException.notFound("receipt"));
        Receipt receipt = issuing.of(id).orElseThrow(() -> ProblemException.notFound("receipt"));
        return new ReceiptView(
                receipt.verdictId(),
                receipt.entry(),
                receipt.leafHash(),
                receipt.index(),
                receipt.treeSize(),
                receipt.proof(),
                receipt.checkpoint(),
                receipt.key(),
                opening(kept).orElse(null),
                lawChanges(kept));
    }

    /** The day the question asked about stands in no paper, so that nothing is said about it. */
    private List<LawChange> lawChanges(Verdicts.Opening kept) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Knowledge knowledge = law.of(kept.region());
        return kept.cited().stream()
                .flatMap(citation -> knowledge.lapse(citation.passageId(), citation.version()).stream()
                        .filter(lapse -> lapse.newTo(citation.validTo(), kept.reachedOn()))
                        .map(lapse -> lapse.beside(citation, null, today)))
                .distinct()
                .sorted(Comparator.comparing(LawChange::day))
                .toList();
    }

    private boolean visible(Verdicts.Opening kept) {
        boolean more = caller.hasRole(Roles.AUDITOR)
                || caller.hasRole(Roles.OPERATOR)
                || caller.hasRole(Roles.MODEL_OWNER)
                || onTheDesk(kept);
        return caller.regions().contains(kept.region()) && (more || own(kept));
    }

    private Optional<OpeningView> opening(Verdicts.Opening kept) {
        if (own(kept)) {
            return Optional.of(
                    kept.released()
                            ? new OpeningView(
                                    kept.state(), kept.salt(), kept.question(), kept.answer(), kept.alternative())
                            : new OpeningView(kept.state(), kept.salt(), kept.question(), null, null));
        }
        return onTheDesk(kept)
                ? Optional.of(new OpeningView(kept.state(), null, kept.question(), kept.answer(), kept.alternative()))
                : Optional.empty();
    }

    private boolean onTheDesk(Verdicts.Opening kept) {
        return caller.hasRole(Roles.EXPERT) && reviews.about(kept.questionId());
    }

    private boolean own(Verdicts.Opening kept) {
        return pseudonyms.of(caller.subject()).equals(kept.asker());
    }

    private static String known(String id) {
        try {
            return UUID.fromString(id).toString();
        } catch (IllegalArgumentException none) {
            throw ProblemException.notFound("receipt");
        }
    }
}
