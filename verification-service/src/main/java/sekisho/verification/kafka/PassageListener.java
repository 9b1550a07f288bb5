package sekisho.verification.kafka;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import sekisho.contracts.PassagePublished;
import sekisho.doors.kafka.BatchHandler;
import sekisho.doors.kafka.Received;
import sekisho.verification.knowledge.OwnCopies;
import sekisho.verification.knowledge.OwnCopy;

/** Takes provisions over into the own copy of their region. */
public final class PassageListener implements BatchHandler<PassagePublished> {

    private final OwnCopies copies;

    public PassageListener(OwnCopies copies) {
        this.copies = copies;
    }

    @Override
    public void handle(List<Received<PassagePublished>> batch) {
        for (Received<PassagePublished> received : batch) {
            OwnCopy copy = copies.copy(received.fact().region());
            if (copy != null) {
                PassagePublished told = received.fact();
                copy.take(told.passage(), LocalDate.ofInstant(told.publishedAt(), ZoneOffset.UTC));
            }
        }
    }
}
