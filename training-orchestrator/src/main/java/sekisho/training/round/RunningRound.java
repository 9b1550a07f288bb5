package sekisho.training.round;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import sekisho.training.dataset.Dataset;
import sekisho.training.dataset.Split;
import sekisho.training.evaluation.Comparing;
import sekisho.training.evaluation.Evaluation;
import sekisho.training.release.Release;
import sekisho.training.release.Releases;

/**
 * Opens rounds and moves the one under way, one state per step. A step reads, computes without holding anything, and
 * applies its decision only if the round still stands where it was read: whoever loses that race has merely computed the
 * same thing in vain. A step can therefore be repeated after a crash, and by several replicas at once.
 */
public final class RunningRound {

    private final RoundPolicy policy;
    private final Rounds rounds;
    private final Pairs pairs;
    private final Releases releases;
    private final Trainer trainer;
    private final InstantSource clock;
    private final Supplier<String> ids;
    private final StepFailures failures = new StepFailures();

    public RunningRound(
            RoundPolicy policy,
            Rounds rounds,
            Pairs pairs,
            Releases releases,
            Trainer trainer,
            InstantSource clock,
            Supplier<String> ids) {
        this.policy = policy;
        this.rounds = rounds;
        this.pairs = pairs;
        this.releases = releases;
        this.trainer = trainer;
        this.clock = clock;
        this.ids = ids;
    }

    /** Opens a round if enough new pairs wait, of enough questions to judge by, and none is under way. */
    public Optional<Opening> openByVolume() {
        boolean enough = pairs.fresh(policy.features()) >= policy.volume()
                && pairs.groups(policy.features()) >= policy.groupsMin();
        return enough ? Optional.of(open(Cause.VOLUME)) : Optional.empty();
    }

    /** Opens a round, or says why not. */
    public Opening open(Cause cause) {
        Optional<Round> running = rounds.underWay(policy.target());
        if (running.isPresent()) {
            return new Opening.AlreadyUnderWay(running.get().opened().roundId());
        }
        long known = pairs.total(policy.features());
        if (known < policy.pairsMin()) {
            return new Opening.TooFewPairs(known, policy.pairsMin());
        }
        long groups = pairs.groups(policy.features());
        if (cause != Cause.HAND && groups < policy.groupsMin()) {
            return new Opening.TooFewGroups(groups, policy.groupsMin());
        }
        Advance opening = RoundDecisions.open(ids.get(), policy.target(), cause, clock.instant());
        return rounds.apply(opening)
                ? new Opening.Opened(opening.to().opened())
                : new Opening.AlreadyUnderWay(rounds.underWay(policy.target())
                        .map(round -> round.opened().roundId())
                        .orElse("another"));
    }

    /** Moves the round under way by one state. Empty if there is none, if it waits, or if somebody else was faster. */
    public Optional<Round> step() {
        return rounds.underWay(policy.target())
                .flatMap(this::attempt)
                .filter(rounds::apply)
                .map(Advance::to);
    }

    /** Ends the round under way, whatever it waits for. */
    public Ending end(String roundId, String reason) {
        Optional<Round> known = rounds.find(roundId);
        if (known.isEmpty()) {
            return new Ending.UnknownRound();
        }
        if (known.get().ended()) {
            return new Ending.EndedBefore(known.get());
        }
        Advance end = abandon(known.get(), reason);
        return rounds.apply(end) ? new Ending.Ended(end.to()) : new Ending.Moved();
    }

    private Advance abandon(Round round, String reason) {
        Optional<Release> candidate =
                round instanceof Round.Evaluated evaluated ? releases.find(evaluated.releaseId()) : Optional.empty();
        return round instanceof Round.Evaluated evaluated && candidate.isPresent()
                ? RoundDecisions.withdraw(evaluated, candidate.get(), reason, clock.instant())
                : RoundDecisions.abandon(round, null, reason, clock.instant());
    }

    /** A failure is thrown, so that it is seen; the last one allowed ends the round, so that learning goes on. */
    private Optional<Advance> attempt(Round round) {
        try {
            Optional<Advance> advance = decide(round);
            failures.forget();
            return advance;
        } catch (RuntimeException failure) {
            if (failures.count(round) < policy.stepFailuresMax()) {
                throw failure;
            }
            return Optional.of(abandon(round, "step-failed"));
        }
    }

    private Optional<Advance> decide(Round round) {
        return switch (round) {
            case Round.Open open -> Optional.of(close(open));
            case Round.Closed closed ->
                Optional.of(RoundDecisions.startTraining(
                        closed, releases.active(policy.target()), policy, trainer.code(), clock.instant()));
            case Round.Training training -> Optional.of(train(training));
            case Round.Trained trained -> Optional.of(evaluate(trained));
            case Round.Evaluated evaluated ->
                releases.find(evaluated.releaseId())
                        .flatMap(candidate -> RoundDecisions.promote(
                                evaluated,
                                candidate,
                                releases.active(policy.target()),
                                policy.autoPromote(),
                                clock.instant()));
            case Round.Canary canary -> Optional.empty();
            case Round.Promoted promoted -> Optional.empty();
            case Round.Abandoned abandoned -> Optional.empty();
            case Round.RolledBack rolledBack -> Optional.empty();
        };
    }

    private Advance close(Round.Open open) {
        long fresh = pairs.freeze(open.roundId(), policy.features());
        Dataset dataset = pairs.snapshot(open.roundId(), policy.features());
        return RoundDecisions.close(open, dataset, fresh, policy, clock.instant());
    }

    private Advance train(Round.Training training) {
        Manifest manifest = training.manifest();
        Dataset dataset = pairs.snapshot(training.opened().roundId(), policy.features());
        Release running = releases.active(policy.target());
        if (!dataset.digest().equals(manifest.dataDigest())) {
            return RoundDecisions.abandon(training, null, "snapshot-changed", clock.instant());
        }
        if (!running.document().digest().equals(manifest.baseDigest())) {
            return RoundDecisions.abandon(training, null, "base-changed", clock.instant());
        }
        if (!policy.digest().equals(manifest.configDigest()) || !trainer.code().equals(manifest.code())) {
            return RoundDecisions.abandon(training, null, "configuration-changed", clock.instant());
        }
        Weights weights =
                trainer.train(dataset, policy.training(), running.document().weights());
        return RoundDecisions.finishTraining(training, weights, clock.instant());
    }

    private Advance evaluate(Round.Trained trained) {
        Dataset dataset = pairs.snapshot(trained.opened().roundId(), policy.features());
        Release running = releases.active(policy.target());
        Evaluation evaluation = new Comparing(policy.features(), policy.evaluation())
                .compare(
                        dataset.part(Split.HELD_OUT),
                        dataset.part(Split.VALIDATION),
                        running.document().weights(),
                        trained.weights().byLanguage(),
                        trained.before().manifest().seed());
        return RoundDecisions.evaluate(trained, evaluation, releases.nextId(policy.target()), clock.instant());
    }
}
