package sekisho.feedback.kafka;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import sekisho.contracts.FeedbackGiven;
import sekisho.feedback.intake.Opinion;
import sekisho.feedback.preference.CollectingPair;

/** Takes in what people say about answers. */
@ApplicationScoped
public class FeedbackListener {

    private final Intake intake;
    private final CollectingPair collecting;

    FeedbackListener(Intake intake, CollectingPair collecting) {
        this.intake = intake;
        this.collecting = collecting;
    }

    @Incoming("feedback-given-emea")
    @Incoming("feedback-given-apac")
    @Incoming("feedback-given-americas")
    @Blocking
    public void given(ConsumerRecord<byte[], byte[]> record) {
        intake.take(record, FeedbackGiven.class, given -> collecting.hear(Opinion.of(given)));
    }
}
