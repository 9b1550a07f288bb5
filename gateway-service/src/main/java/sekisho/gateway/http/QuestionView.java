package sekisho.gateway.http;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import sekisho.contracts.Claim;
import sekisho.contracts.GateReport;
import sekisho.contracts.Language;
import sekisho.contracts.LawChange;
import sekisho.contracts.ModelVersion;
import sekisho.contracts.Region;
import sekisho.contracts.Risk;
import sekisho.contracts.Specialty;
import sekisho.contracts.Task;
import sekisho.contracts.VerdictReached;
import sekisho.gateway.answer.Status;
import sekisho.gateway.question.QuestionState;

/**
 * A question and what became of it, as it is shown to its asker.
 *
 * @param receiptId identity of the latest verdict and of its receipt
 * @param timings milliseconds since acceptance, for the stages that were reached
 * @param lawChanges cited provisions that are not, or will not stay, what the answer says
 */
record QuestionView(
        String id,
        QuestionState state,
        Status status,
        Asking question,
        Instant askedAt,
        Instant deadline,
        Region region,
        AnswerView answer,
        AnswerView alternative,
        Double confidence,
        Risk risk,
        GateReport gate,
        ModelVersion model,
        VerdictReached.DecidedBy decidedBy,
        String receiptId,
        Refusal refusal,
        Escalation escalation,
        Timings timings,
        List<LawChange> lawChanges) {

    record Asking(
            String text,
            Language language,
            List<String> jurisdictions,
            Specialty specialty,
            Task task,
            LocalDate asOf,
            String conversationId,
            Boolean specialtyWished) {}

    record AnswerView(Language language, List<Claim> claims, List<CaveatView> caveats) {}

    /** @param code kebab case; @param text one sentence in the language of the answer */
    record CaveatView(String code, String text) {}

    record Refusal(String reason, String explanation) {}

    record Escalation(List<String> reasons) {}

    /**
     * @param verdict of the gate
     * @param visible when the latest verdict could first be read
     */
    record Timings(Long retrieved, Long drafted, Long verdict, Long visible) {}
}
