package sekisho.verification.kafka;

import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import sekisho.contracts.Digests;
import sekisho.contracts.PairJudged;
import sekisho.contracts.PairProposed;
import sekisho.doors.kafka.BatchHandler;
import sekisho.doors.kafka.Received;
import sekisho.doors.postgres.Inbox;
import sekisho.doors.postgres.Outbox;
import sekisho.verification.certificate.Tuned;
import sekisho.verification.gate.JudgingPair;
import sekisho.verification.knowledge.OwnCopies;
import sekisho.verification.verdict.Transactions;

/** Judges the chosen side of proposed pairs and tells what was found. */
public final class PairListener implements BatchHandler<PairProposed> {

    private final Transactions transactions;
    private final Inbox inbox;
    private final Outbox outbox;
    private final JudgingPair judging;
    private final Tuned tuned;
    private final OwnCopies copies;
    private final BooleanSupplier caughtUp;

    public PairListener(
            Transactions transactions,
            Inbox inbox,
            Outbox outbox,
            JudgingPair judging,
            Tuned tuned,
            OwnCopies copies,
            BooleanSupplier caughtUp) {
        this.transactions = transactions;
        this.inbox = inbox;
        this.outbox = outbox;
        this.judging = judging;
        this.tuned = tuned;
        this.copies = copies;
        this.caughtUp = caughtUp;
    }

    @Override
    public void handle(List<Received<PairProposed>> batch) {
        if (!caughtUp.getAsBoolean()) {
            throw new NotCaughtUpException();
        }
        transactions.inOne(() -> {
            batch.stream()
                    .collect(Collectors.groupingBy(received -> received.event().source()))
                    .forEach(this::judge);
            return batch.size();
        });
    }

    private void judge(String source, List<Received<PairProposed>> events) {
        Set<String> unseen = inbox.fresh(
                source, events.stream().map(received -> received.event().id()).toList());
        List<Received<PairProposed>> fresh = events.stream()
                .filter(received -> unseen.remove(received.event().id()))
                .toList();
        // Whatever may be trained on is no evidence of how good the trained one is.
        tuned.note(fresh.stream()
                .map(received -> Digests.ofQuestion(received.fact().inquiry().text()))
                .toList());
        outbox.append(fresh.stream().map(this::judged).toList());
    }

    private Outbox.Entry judged(Received<PairProposed> received) {
        PairJudged fact =
                judging.judge(received.fact(), copies.of(received.fact().region()));
        return new Outbox.Entry(fact, "pair-judged-" + fact.preferenceId(), received.trace());
    }
}
