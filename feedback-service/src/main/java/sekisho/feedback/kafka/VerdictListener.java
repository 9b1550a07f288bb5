package sekisho.feedback.kafka;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import sekisho.contracts.Verdict;
import sekisho.contracts.VerdictReached;
import sekisho.feedback.intake.Opinion;
import sekisho.feedback.intake.QuestionFiles;
import sekisho.feedback.preference.CollectingPair;

/** Takes in verdicts: what the asker was shown, and what an expert settled. */
@ApplicationScoped
public class VerdictListener {

    private final Intake intake;
    private final CollectingPair collecting;
    private final QuestionFiles files;

    VerdictListener(Intake intake, CollectingPair collecting, QuestionFiles files) {
        this.intake = intake;
        this.collecting = collecting;
        this.files = files;
    }

    @Incoming("verdict-reached-emea")
    @Incoming("verdict-reached-apac")
    @Incoming("verdict-reached-americas")
    @Blocking
    public void reached(ConsumerRecord<byte[], byte[]> record) {
        intake.take(record, VerdictReached.class, this::take);
    }

    private void take(VerdictReached reached) {
        if (reached.verdict() instanceof Verdict.Released released) {
            files.putShown(
                    reached.questionId(), reached.region(), released.answer().claims(), reached.reachedAt());
        }
        Opinion.of(reached)
                .ifPresentOrElse(collecting::hear, () -> collecting.resolveOn(List.of(reached.questionId())));
    }
}
