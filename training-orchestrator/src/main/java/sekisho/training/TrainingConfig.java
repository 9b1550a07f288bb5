package sekisho.training;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import sekisho.training.dataset.FeatureSet;
import sekisho.training.evaluation.EvaluationPolicy;
import sekisho.training.round.RaterPolicy;
import sekisho.training.round.RoundPolicy;
import sekisho.training.round.TrainingPolicy;

/** Every number of this service, under {@code sekisho.training}. A key that is not here fails the start. */
@ConfigMapping(prefix = "sekisho.training")
public interface TrainingConfig {

    /** host:port list of the broker. */
    String kafka();

    /** What is trained. */
    @WithDefault("ranking-policy")
    String target();

    /** New pairs that open a round by themselves. */
    @WithDefault("200")
    int volume();

    /** Fewer pairs than this and there is no round. */
    @WithDefault("20")
    int pairsMin();

    /** Fewer questions than this, and no round opens by itself. */
    @WithDefault("60")
    int groupsMin();

    /** Failures of the same step that end a round. */
    @WithDefault("5")
    int stepFailuresMax();

    /** Largest share of the training questions one person may have rated, 0..1; settlements are excepted. */
    @WithDefault("0.5")
    double raterShareMax();

    /** Fewer different raters than this, and a round ends. */
    @WithDefault("2")
    int ratersMin();

    /** Seed of the comparison's resampling; part of every manifest. */
    @WithDefault("20260101")
    long seed();

    /** True: better by rule goes live. False: two people of different roles must approve first. */
    @WithDefault("true")
    boolean autoPromote();

    /** Cron expression of rounds by schedule; {@code off} for none. */
    @WithDefault("off")
    String schedule();

    /** Pause between two steps of a round. */
    @WithDefault("1s")
    Duration stepEvery();

    Features features();

    Trainer trainer();

    Comparison comparison();

    /** The feature set that is learned from; pairs of another one are kept and not used. */
    interface Features {

        @WithDefault("hybrid-1")
        String name();

        @WithDefault("11")
        int size();

        /** Index of the feature that is the reference score itself, or -1. */
        @WithDefault("0")
        int reference();
    }

    /** See {@link TrainingPolicy}. */
    interface Trainer {

        @WithDefault("0.5")
        double beta();

        @WithDefault("0.01")
        double ridgeSmall();

        @WithDefault("0.001")
        double ridgeLarge();

        @WithDefault("500")
        int groupsLarge();

        @WithDefault("6.0")
        double normMax();

        @WithDefault("12")
        int languageGroupsMin();

        @WithDefault("50")
        int iterationsMax();
    }

    /** See {@link EvaluationPolicy}. */
    interface Comparison {

        @WithDefault("6")
        int groupsMin();

        @WithDefault("4")
        int languageGroupsMin();

        @WithDefault("2000")
        int replicates();

        @WithDefault("0.95")
        double confidence();

        @WithDefault("0.05")
        double familyError();

        @WithDefault("0.025")
        double signLevel();
    }

    /** All of it as the rule a round runs by; refuses what makes no sense. */
    default RoundPolicy policy() {
        return new RoundPolicy(
                target(),
                new FeatureSet(features().name(), features().size(), features().reference()),
                volume(),
                pairsMin(),
                groupsMin(),
                seed(),
                autoPromote(),
                stepFailuresMax(),
                new RaterPolicy(raterShareMax(), ratersMin()),
                new TrainingPolicy(
                        trainer().beta(),
                        trainer().ridgeSmall(),
                        trainer().ridgeLarge(),
                        trainer().groupsLarge(),
                        trainer().normMax(),
                        trainer().languageGroupsMin(),
                        trainer().iterationsMax()),
                new EvaluationPolicy(
                        comparison().groupsMin(),
                        comparison().languageGroupsMin(),
                        comparison().replicates(),
                        comparison().confidence(),
                        comparison().familyError(),
                        comparison().signLevel()));
    }
}
