package sekisho.inference.kafka;

import java.util.List;
import sekisho.contracts.ConceptPublished;
import sekisho.doors.kafka.BatchHandler;
import sekisho.doors.kafka.Received;
import sekisho.inference.knowledge.Knowledge;

/** The vocabularies librarians publish, into the knowledge; {@link Rereading} puts them to use. */
public final class ConceptListener implements BatchHandler<ConceptPublished> {

    private final Knowledge knowledge;

    public ConceptListener(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    @Override
    public void handle(List<Received<ConceptPublished>> batch) {
        knowledge.hear(batch.stream().map(Received::fact).toList());
    }
}
