package sekisho.inference.draft;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import sekisho.contracts.AnswerDrafted;
import sekisho.contracts.Candidate;
import sekisho.contracts.Draft;
import sekisho.contracts.Evidence;
import sekisho.contracts.Inquiry;
import sekisho.contracts.Limits;
import sekisho.contracts.ModelVersion;
import sekisho.contracts.QuestionAsked;
import sekisho.inference.knowledge.Feature;
import sekisho.inference.knowledge.Retrieval;
import sekisho.inference.knowledge.Retriever;
import sekisho.inference.knowledge.Standing;
import sekisho.inference.model.LivePolicy;
import sekisho.inference.model.RankingPolicy;

/**
 * The use case: a question in, a draft out, nothing kept. The same question drafted again under the same release and the
 * same knowledge gives the same draft, and always the same event id, so telling it twice is telling it once.
 */
public final class DraftingAnswer {

    private static final String NO_ADAPTER = "none";

    private final Retriever retriever;
    private final LanguageModel model;
    private final Signals signals;
    private final LivePolicy policies;
    private final InstantSource clock;

    public DraftingAnswer(
            Retriever retriever, LanguageModel model, Signals signals, LivePolicy policies, InstantSource clock) {
        this.retriever = retriever;
        this.model = model;
        this.signals = signals;
        this.policies = policies;
        this.clock = clock;
    }

    /** The CloudEvents id of the draft of a question. */
    public static String eventId(String questionId) {
        return "draft-" + questionId;
    }

    /**
     * Drafts an answer.
     *
     * @throws java.io.UncheckedIOException if the knowledge cannot be read: an outage, to be retried
     */
    public AnswerDrafted draft(QuestionAsked question) {
        RankingPolicy policy = policies.current();
        Inquiry inquiry = question.inquiry();
        Retrieval retrieval = retriever.retrieve(inquiry, policy);
        Instant retrievedAt = clock.instant();
        Draft draft = switch (retrieval) {
            case Retrieval.Ranked ranked -> spoken(inquiry, ranked);
            case Retrieval.Nothing(var reason) -> new Draft.NothingFound(reason);
        };
        return new AnswerDrafted(
                question.questionId(),
                question.region(),
                question,
                draft,
                evidence(inquiry, retrieval, draft),
                new ModelVersion(model.base(), NO_ADAPTER, policy.release()),
                retrievedAt,
                clock.instant());
    }

    /** An engine that stumbles over one question must not stop the others: an expert takes this one over. */
    private Draft spoken(Inquiry inquiry, Retrieval.Ranked ranked) {
        try {
            return model.draft(inquiry, ranked);
        } catch (IllegalArgumentException | IndexOutOfBoundsException | NullPointerException stumbled) {
            return new Draft.Failed("engine-error");
        }
    }

    private Evidence evidence(Inquiry inquiry, Retrieval retrieval, Draft draft) {
        return switch (retrieval) {
            case Retrieval.Nothing _ -> new Evidence(Feature.SET, Signals.none(), List.of());
            case Retrieval.Ranked ranked ->
                new Evidence(Feature.SET, signals.of(inquiry, ranked, draft), candidates(ranked));
        };
    }

    private static List<Candidate> candidates(Retrieval.Ranked ranked) {
        return ranked.standings().stream()
                .limit(Limits.CANDIDATES_TOLD_MAX)
                .map(DraftingAnswer::candidate)
                .toList();
    }

    private static Candidate candidate(Standing standing) {
        return new Candidate(
                standing.passage().id(),
                standing.passage().version(),
                standing.score(),
                standing.features(),
                standing.alsoIn());
    }
}
