package sekisho.inference.kafka;

import java.util.List;
import sekisho.contracts.PassageEmbedded;
import sekisho.contracts.Region;
import sekisho.doors.kafka.BatchHandler;
import sekisho.doors.kafka.Received;
import sekisho.inference.knowledge.Knowledge;
import sekisho.inference.meaning.Direction;
import sekisho.inference.meaning.Meaning;

/** What texts mean, whoever embedded them, into the knowledge. */
public final class MeaningListener implements BatchHandler<PassageEmbedded> {

    private final Region region;
    private final Knowledge knowledge;
    private final Keeping keeping;

    public MeaningListener(Region region, Knowledge knowledge, Keeping keeping) {
        this.region = region;
        this.knowledge = knowledge;
        this.keeping = keeping;
    }

    @Override
    public void handle(List<Received<PassageEmbedded>> batch) {
        if (batch.stream().anyMatch(received -> received.fact().region() != region)) {
            throw new IllegalArgumentException("a meaning of another region");
        }
        knowledge.learn(batch.stream()
                .map(Received::fact)
                .map(told -> new Meaning(told.model(), told.digest(), Direction.ofBase64(told.vector())))
                .toList());
        keeping.learned(batch);
    }
}
