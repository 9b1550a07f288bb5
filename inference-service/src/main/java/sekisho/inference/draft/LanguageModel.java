package sekisho.inference.draft;

import sekisho.contracts.Draft;
import sekisho.contracts.Inquiry;
import sekisho.inference.knowledge.Retrieval;

/** Speaks: makes a draft of what was found. Thread-safe. */
public interface LanguageModel {

    /** The name of the engine or base model, as told in {@code ModelVersion.base}. */
    String base();

    /**
     * Drafts from these provisions alone. Trouble of the model itself is a {@link Draft.Failed}, never an exception, and
     * never an invented answer.
     */
    Draft draft(Inquiry inquiry, Retrieval.Ranked found);
}
