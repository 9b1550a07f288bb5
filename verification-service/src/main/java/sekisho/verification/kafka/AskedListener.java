package sekisho.verification.kafka;

import java.util.List;
import sekisho.contracts.QuestionAsked;
import sekisho.doors.kafka.BatchHandler;
import sekisho.doors.kafka.Received;
import sekisho.verification.ledger.Accounts;
import sekisho.verification.verdict.Transactions;

/** Takes down which questions the gateway has accepted: identity, region and time, and nothing of what was asked. */
public record AskedListener(Transactions transactions, Accounts accounts) implements BatchHandler<QuestionAsked> {

    @Override
    public void handle(List<Received<QuestionAsked>> batch) {
        List<Accounts.Asked> asked = batch.stream()
                .map(Received::fact)
                .map(fact -> new Accounts.Asked(fact.questionId(), fact.region(), fact.askedAt()))
                .toList();
        transactions.inOne(() -> {
            accounts.asked(asked);
            return asked.size();
        });
    }
}
