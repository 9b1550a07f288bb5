package sekisho.training.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import sekisho.contracts.PairCollected;
import sekisho.doors.kafka.OutageRetry;
import sekisho.doors.kafka.Received;
import sekisho.doors.postgres.Inbox;
import sekisho.training.round.Pairs;

/** Takes in preference pairs. */
@ApplicationScoped
public class PairListener {

    private final Inbox inbox;
    private final Pairs pairs;
    private final MeterRegistry meters;
    private final OutageRetry outages = new OutageRetry();

    PairListener(Inbox inbox, Pairs pairs, MeterRegistry meters) {
        this.inbox = inbox;
        this.pairs = pairs;
        this.meters = meters;
    }

    @Incoming("pair-collected")
    @Blocking
    public void collected(ConsumerRecord<byte[], byte[]> record) {
        Received<PairCollected> received = Received.read(record, PairCollected.class);
        outages.run(() -> QuarkusTransaction.requiringNew().run(() -> take(received)));
    }

    private void take(Received<PairCollected> received) {
        boolean fresh = !inbox.fresh(
                        received.event().source(), List.of(received.event().id()))
                .isEmpty();
        if (fresh && pairs.put(received.fact())) {
            meters.counter(
                            "sekisho.pairs",
                            "source",
                            received.fact().source().name().toLowerCase(Locale.ROOT),
                            "outcome",
                            "taken-in")
                    .increment();
        }
    }

    void stopping(@Observes Shutdown stopping) {
        outages.close();
    }
}
