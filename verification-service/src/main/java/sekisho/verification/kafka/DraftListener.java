package sekisho.verification.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.context.Context;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import sekisho.contracts.AnswerDrafted;
import sekisho.contracts.VerdictReached;
import sekisho.doors.kafka.BatchHandler;
import sekisho.doors.kafka.Received;
import sekisho.doors.postgres.Inbox;
import sekisho.doors.postgres.Outbox;
import sekisho.verification.gate.SecondOpinion;
import sekisho.verification.knowledge.OwnCopies;
import sekisho.verification.opinion.AskingSecondModel;
import sekisho.verification.verdict.JudgingDrafts;
import sekisho.verification.verdict.Reached;
import sekisho.verification.verdict.Transactions;

/** Brings drafts before the gate: inbox, verdicts, leaves, cases and outbox are one transaction per batch. */
public final class DraftListener implements BatchHandler<AnswerDrafted> {

    private static final Logger LOG = Logger.getLogger(DraftListener.class);

    private final Transactions transactions;
    private final Inbox inbox;
    private final Outbox outbox;
    private final JudgingDrafts judging;
    private final AskingSecondModel second;
    private final OwnCopies copies;
    private final BooleanSupplier caughtUp;
    private final Duration patience;
    private final MeterRegistry meters;

    /** @param patience how long a batch may wait for provisions that are still on their way */
    public DraftListener(
            Transactions transactions,
            Inbox inbox,
            Outbox outbox,
            JudgingDrafts judging,
            AskingSecondModel second,
            OwnCopies copies,
            BooleanSupplier caughtUp,
            Duration patience,
            MeterRegistry meters) {
        this.transactions = transactions;
        this.inbox = inbox;
        this.outbox = outbox;
        this.judging = judging;
        this.second = second;
        this.copies = copies;
        this.caughtUp = caughtUp;
        this.patience = patience;
        this.meters = meters;
    }

    @Override
    public void handle(List<Received<AnswerDrafted>> batch) {
        if (!caughtUp.getAsBoolean()) {
            throw new NotCaughtUpException();
        }
        awaitCited(batch);
        Map<Boolean, List<Received<AnswerDrafted>>> byNeed =
                batch.stream().collect(Collectors.partitioningBy(received -> second.wanted(received.fact())));
        // Whatever needs no second model does not wait for one.
        settle(byNeed.get(false), Map.of());
        settle(byNeed.get(true), opinions(byNeed.get(true)));
    }

    /** Asked outside of any transaction; what was judged before is not asked about again. */
    private Map<String, SecondOpinion> opinions(List<Received<AnswerDrafted>> batch) {
        if (batch.isEmpty()) {
            return Map.of();
        }
        List<AnswerDrafted> drafts = List.copyOf(batch.stream()
                .map(Received::fact)
                .collect(Collectors.toMap(
                        AnswerDrafted::questionId, drafted -> drafted, (one, _) -> one, LinkedHashMap::new))
                .values());
        Set<String> judged = transactions.inOne(() -> judging.judged(drafts));
        return second.ask(drafts.stream()
                .filter(drafted -> !judged.contains(drafted.questionId()))
                .toList());
    }

    private void settle(List<Received<AnswerDrafted>> batch, Map<String, SecondOpinion> opinions) {
        if (batch.isEmpty()) {
            return;
        }
        List<Reached> reached = transactions.inOne(() -> judge(batch, opinions));
        Map<String, Instant> drafted = batch.stream()
                .collect(Collectors.toMap(
                        received -> received.fact().questionId(),
                        received -> received.fact().draftedAt(),
                        (one, _) -> one));
        reached.forEach(
                verdict -> count(verdict.fact(), drafted.get(verdict.fact().questionId())));
    }

    private List<Reached> judge(List<Received<AnswerDrafted>> batch, Map<String, SecondOpinion> opinions) {
        List<AnswerDrafted> fresh = new ArrayList<>();
        Map<String, Context> traces = new HashMap<>();
        Map<String, List<Received<AnswerDrafted>>> bySource = batch.stream()
                .collect(Collectors.groupingBy(received -> received.event().source()));
        bySource.forEach((source, events) -> {
            Set<String> unseen = inbox.fresh(
                    source,
                    events.stream().map(received -> received.event().id()).toList());
            events.stream()
                    .filter(received -> unseen.contains(received.event().id()))
                    .forEach(received -> {
                        fresh.add(received.fact());
                        traces.putIfAbsent(received.fact().questionId(), received.trace());
                    });
        });
        List<Reached> reached = judging.judge(fresh, opinions);
        outbox.append(reached.stream()
                .map(Reached::fact)
                .map(fact -> new Outbox.Entry(fact, fact.verdictId(), traces.get(fact.questionId())))
                .toList());
        return reached;
    }

    private void awaitCited(List<Received<AnswerDrafted>> batch) {
        try {
            copies.awaitCited(batch.stream().map(Received::fact).toList(), patience);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new NotCaughtUpException();
        }
    }

    private void count(VerdictReached fact, Instant draftedAt) {
        String state = Reached.stateOf(fact.verdict());
        String reason = Reached.reasonOf(fact.verdict());
        meters.counter(
                        "sekisho.verdicts",
                        "region",
                        fact.region().suffix(),
                        "verdict",
                        state,
                        "reason",
                        reason,
                        "decided_by",
                        fact.decidedBy().name().toLowerCase(Locale.ROOT))
                .increment();
        meters.timer("sekisho.stage", "stage", "verdict").record(Duration.between(draftedAt, fact.reachedAt()));
        LOG.infof(
                "questionId=%s region=%s verdict=%s reason=%s",
                fact.questionId(), fact.region().suffix(), state, reason);
    }
}
