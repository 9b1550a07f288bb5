package sekisho.contracts;

/**
 * Something that happened and is told on Kafka. Every fact names the key it is partitioned by, so that everything about
 * one question (or one pair, one round) stays in order.
 */
public sealed interface Fact
        permits QuestionAsked,
                AnswerDrafted,
                VerdictReached,
                FeedbackGiven,
                PairProposed,
                PairJudged,
                PairCollected,
                RoundAdvanced,
                ModelReleased,
                PassagePublished,
                PassageEmbedded,
                ConceptPublished,
                CheckpointPublished {

    /** The Kafka key: the identity this fact is ordered by. Never blank. */
    String key();
}
