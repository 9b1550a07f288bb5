package sekisho.feedback.kafka;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import sekisho.contracts.Fact;
import sekisho.doors.kafka.OutageRetry;
import sekisho.doors.kafka.Received;
import sekisho.doors.postgres.Inbox;

/** How a single fact is taken in: read, deduplicated, handled in one transaction, again and again through an outage. */
@ApplicationScoped
public class Intake {

    private final Inbox inbox;
    private final OutageRetry outages = new OutageRetry();

    Intake(Inbox inbox) {
        this.inbox = inbox;
    }

    <T extends Fact> void take(ConsumerRecord<byte[], byte[]> record, Class<T> type, Consumer<T> handler) {
        Received<T> received = Received.read(record, type);
        List<String> id = List.of(received.event().id());
        outages.run(() -> QuarkusTransaction.requiringNew().run(() -> {
            if (!inbox.fresh(received.event().source(), id).isEmpty()) {
                handler.accept(received.fact());
            }
        }));
    }

    void stopping(@Observes Shutdown stopping) {
        outages.close();
    }
}
