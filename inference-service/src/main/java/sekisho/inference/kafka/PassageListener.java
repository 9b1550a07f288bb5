package sekisho.inference.kafka;

import java.util.List;
import sekisho.contracts.PassagePublished;
import sekisho.contracts.Region;
import sekisho.doors.kafka.BatchHandler;
import sekisho.doors.kafka.Received;
import sekisho.inference.knowledge.Knowledge;

/** Passages into the knowledge. */
public final class PassageListener implements BatchHandler<PassagePublished> {

    private final Region region;
    private final Knowledge knowledge;
    private final Keeping keeping;

    public PassageListener(Region region, Knowledge knowledge, Keeping keeping) {
        this.region = region;
        this.knowledge = knowledge;
        this.keeping = keeping;
    }

    @Override
    public void handle(List<Received<PassagePublished>> batch) {
        if (batch.stream().anyMatch(received -> received.fact().region() != region)) {
            throw new IllegalArgumentException("a passage of another region");
        }
        knowledge.take(batch.stream().map(received -> received.fact().passage()).toList());
        keeping.took(batch);
    }
}
