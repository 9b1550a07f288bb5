package sekisho.contracts;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * The flow on one screen. A topic is the fact it carries in kebab case; regional ones carry the region behind a dot.
 *
 * <pre>
 *  gateway       question-asked.R     inference, verification       (to account for each: identities only)
 *  inference     answer-drafted.R     verification, feedback, gateway (progress: headers only, never the draft)
 *  verification  verdict-reached.R    gateway, feedback
 *  gateway       feedback-given.R     feedback
 *  feedback      pair-proposed.R      verification
 *  verification  pair-judged.R        feedback
 *  feedback      pair-collected       training                      (pseudonymised, all regions)
 *  training      round-advanced       dashboards
 *  training      model-released       inference, verification       (compacted by target)
 *  gateway       passage-published.R  inference, verification       (compacted by passage version)
 *  inference     passage-embedded.R   inference                     (compacted by model and text)
 *  gateway       concept-published    inference                     (compacted by concept)
 *  verification  checkpoint-published anyone who wants to see a fork
 * </pre>
 *
 * <p>What a consumer cannot read goes, with its original bytes, to {@link #deadLettersOf} the topic it came from, in the
 * same region.
 */
public enum Topics {
    QUESTION_ASKED(QuestionAsked.class, Kept.WEEK, true),
    ANSWER_DRAFTED(AnswerDrafted.class, Kept.WEEK, true),
    VERDICT_REACHED(VerdictReached.class, Kept.WEEK, true),
    FEEDBACK_GIVEN(FeedbackGiven.class, Kept.MONTH, true),
    PAIR_PROPOSED(PairProposed.class, Kept.WEEK, true),
    PAIR_JUDGED(PairJudged.class, Kept.WEEK, true),
    PAIR_COLLECTED(PairCollected.class, Kept.FOREVER, false),
    ROUND_ADVANCED(RoundAdvanced.class, Kept.MONTH, false),
    MODEL_RELEASED(ModelReleased.class, Kept.COMPACTED, false),
    PASSAGE_PUBLISHED(PassagePublished.class, Kept.COMPACTED, true),
    PASSAGE_EMBEDDED(PassageEmbedded.class, Kept.COMPACTED, true),
    CONCEPT_PUBLISHED(ConceptPublished.class, Kept.COMPACTED, false),
    CHECKPOINT_PUBLISHED(CheckpointPublished.class, Kept.FOREVER, false);

    private final Class<? extends Fact> fact;
    private final Kept kept;
    private final boolean regional;

    Topics(Class<? extends Fact> fact, Kept kept, boolean regional) {
        this.fact = fact;
        this.kept = kept;
        this.regional = regional;
    }

    /** How long a topic keeps its records. */
    public enum Kept {
        WEEK,
        MONTH,
        FOREVER,
        /** The last record per key, for ever. */
        COMPACTED
    }

    /** The fact this topic carries, and no other. */
    public Class<? extends Fact> fact() {
        return fact;
    }

    public Kept kept() {
        return kept;
    }

    public boolean regional() {
        return regional;
    }

    /** The name without region: the fact in kebab case. */
    public String base() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The topic of a region, or the one topic where the fact is not regional. */
    public String in(Region region) {
        return regional ? base() + "." + region.suffix() : base();
    }

    /** The one topic of a fact that is not regional. */
    public String everywhere() {
        if (regional) {
            throw new IllegalStateException(base() + " is regional: name the region");
        }
        return base();
    }

    /** Every concrete topic for these regions. */
    public List<String> names(Collection<Region> regions) {
        return regional ? regions.stream().sorted().map(this::in).toList() : List.of(base());
    }

    /** Where records of this topic go that could not be read or handled. */
    public static String deadLettersOf(String topic) {
        return topic + ".dead";
    }

    /** The topic a fact travels on. */
    public static String of(Fact fact) {
        Topics topic = carrying(fact.getClass());
        return fact instanceof RegionalFact regional ? topic.in(regional.region()) : topic.everywhere();
    }

    /** The topic that carries this kind of fact. */
    public static Topics carrying(Class<? extends Fact> type) {
        for (Topics topic : values()) {
            if (topic.fact == type) {
                return topic;
            }
        }
        throw new IllegalArgumentException("no topic carries " + type.getSimpleName());
    }
}
