package sekisho.feedback.kafka;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import sekisho.contracts.PairJudged;
import sekisho.feedback.preference.CollectingPair;

/** Takes in what the gate says about proposed pairs. */
@ApplicationScoped
public class JudgementListener {

    private final Intake intake;
    private final CollectingPair collecting;

    JudgementListener(Intake intake, CollectingPair collecting) {
        this.intake = intake;
        this.collecting = collecting;
    }

    @Incoming("pair-judged-emea")
    @Incoming("pair-judged-apac")
    @Incoming("pair-judged-americas")
    @Blocking
    public void judged(ConsumerRecord<byte[], byte[]> record) {
        intake.take(record, PairJudged.class, collecting::judge);
    }
}
