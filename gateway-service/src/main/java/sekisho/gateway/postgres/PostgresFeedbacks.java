package sekisho.gateway.postgres;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.Optional;
import sekisho.contracts.FeedbackGiven;
import sekisho.doors.postgres.Outbox;
import sekisho.gateway.answer.Feedbacks;
import sekisho.gateway.answer.Given;
import sekisho.gateway.question.Questions.IdempotencyKey;

/** Feedback goes straight to the outbox: the feedback service is its memory, only the key is kept here. */
final class PostgresFeedbacks implements Feedbacks {

    private static final String PURPOSE = "feedback";

    private final IdempotencyKeys keys;
    private final Outbox outbox;

    PostgresFeedbacks(IdempotencyKeys keys, Outbox outbox) {
        this.keys = keys;
        this.outbox = outbox;
    }

    @Override
    public Given keep(FeedbackGiven given, Optional<IdempotencyKey> key) {
        return QuarkusTransaction.requiringNew().call(() -> {
            if (key.isEmpty()) {
                return tell(given);
            }
            return switch (keys.claim(PURPOSE, key.get())) {
                case IdempotencyKeys.Claim.InFlight _ -> new Given.InFlight();
                case IdempotencyKeys.Claim.Reused _ -> new Given.KeyReused();
                case IdempotencyKeys.Claim.Known known -> new Given.Kept(known.result());
                case IdempotencyKeys.Claim.Fresh _ -> {
                    keys.remember(PURPOSE, key.get(), given.feedbackId());
                    yield tell(given);
                }
            };
        });
    }

    private Given tell(FeedbackGiven given) {
        outbox.append(given, "feedback-" + given.feedbackId());
        return new Given.Kept(given.feedbackId());
    }
}
