package sekisho.inference.knowledge;

import sekisho.contracts.Inquiry;
import sekisho.inference.model.RankingPolicy;

/** Finds the provisions that may answer a question, best first. Thread-safe. */
public interface Retriever {

    /**
     * Ranks what the region holds.
     *
     * @throws java.io.UncheckedIOException if the index cannot be read: an outage, to be retried
     */
    Retrieval retrieve(Inquiry inquiry, RankingPolicy policy);
}
