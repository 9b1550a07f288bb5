package sekisho.inference.draft;

import java.time.InstantSource;
import sekisho.inference.knowledge.Feature;
import sekisho.inference.knowledge.Knowledge;
import sekisho.inference.knowledge.Lexicon;
import sekisho.inference.knowledge.Retriever;
import sekisho.inference.model.LivePolicy;

/**
 * Everything that drafts, put together once: the service and the benches run the very same parts.
 *
 * @param knowledge what is searched
 * @param retriever how it is searched
 * @param policies the release in use
 * @param drafting the use case
 */
public record Engine(Knowledge knowledge, Retriever retriever, LivePolicy policies, DraftingAnswer drafting) {

    /** The engine with the extractive model. */
    public static Engine extractive(Knowledge knowledge, Retriever retriever, Lexicon lexicon, InstantSource clock) {
        LivePolicy policies = new LivePolicy(Feature.SET, Feature.COUNT);
        DraftingAnswer drafting = new DraftingAnswer(
                retriever, new ExtractiveModel(lexicon, clock), new Signals(lexicon), policies, clock);
        return new Engine(knowledge, retriever, policies, drafting);
    }
}
