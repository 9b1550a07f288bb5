package sekisho.training.round;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import sekisho.contracts.Fact;
import sekisho.contracts.ModelReleased;
import sekisho.contracts.Roles;
import sekisho.contracts.RoundAdvanced;
import sekisho.training.dataset.Dataset;
import sekisho.training.dataset.Split;
import sekisho.training.evaluation.Evaluation;
import sekisho.training.release.Approval;
import sekisho.training.release.Release;
import sekisho.training.release.Release.Standing;
import sekisho.training.release.Releasing;

/** Every move a round can make, as pure functions from a state to the next one and the facts to tell. */
public final class RoundDecisions {

    /** Where the rule alone does not promote, a person of each of these roles approves; one person counts once. */
    private static final List<String> APPROVING_ROLES = List.of(Roles.MODEL_OWNER, Roles.OPERATOR);

    private RoundDecisions() {}

    /** Roles that have not approved yet. A person approves once, so nobody stands for two of them. */
    public static List<String> rolesMissing(Release release) {
        Set<String> given = release.approvals().stream().map(Approval::role).collect(Collectors.toSet());
        return APPROVING_ROLES.stream().filter(role -> !given.contains(role)).toList();
    }

    /** A round opens. */
    public static Advance open(String roundId, String target, Cause cause, Instant now) {
        Round.Open open = new Round.Open(roundId, target, cause, now);
        return new Advance(Optional.empty(), open, List.of(advanced(open, null, Map.of())), Optional.empty());
    }

    /** The snapshot stands; with too little in it the round ends here. */
    public static Advance close(Round.Open round, Dataset dataset, long newPairs, RoundPolicy policy, Instant now) {
        if (dataset.size() < policy.pairsMin()) {
            return abandon(round, null, "too-few-pairs", now);
        }
        if (!policy.raters().admits(dataset.part(Split.TRAIN))) {
            return abandon(round, null, "one-rater", now);
        }
        Snapshot snapshot = Snapshot.of(dataset, newPairs);
        return move(round, new Round.Closed(round, snapshot, now), Map.of("pairs", (double) snapshot.pairs()));
    }

    /** Everything that goes in is written down before anything is computed. */
    public static Advance startTraining(
            Round.Closed round, Release running, RoundPolicy policy, String code, Instant now) {
        Manifest manifest = new Manifest(
                round.snapshot().dataDigest(),
                policy.digest(),
                policy.seed(),
                running.releaseId(),
                running.document().digest(),
                policy.features().name(),
                code);
        return move(round, new Round.Training(round, manifest, now), Map.of());
    }

    /** Training ended; if data or running release are not what the manifest says, its outcome is worth nothing. */
    public static Advance finishTraining(Round.Training round, Weights weights, Instant now) {
        if (weights.trained().isEmpty()) {
            return abandon(round, null, "no-language-with-enough", now);
        }
        Map<String, Double> figures = weights.epochs().isEmpty()
                ? Map.of()
                : Map.of("loss", weights.epochs().getLast().loss());
        return move(round, new Round.Trained(round, weights, now), figures);
    }

    /** The comparison decides whether there is a candidate. */
    public static Advance evaluate(Round.Trained round, Evaluation evaluation, String releaseId, Instant now) {
        return switch (evaluation.finding()) {
            case TOO_FEW -> abandon(round, evaluation, "too-few-held-out", now);
            case NOT_BETTER -> abandon(round, evaluation, "not-better", now);
            case LANGUAGE_WORSE -> abandon(round, evaluation, "language-worse", now);
            case BETTER -> {
                Round.Evaluated next = new Round.Evaluated(round, evaluation, releaseId, now);
                Release candidate = new Release(document(next, now), Standing.CANDIDATE, List.of());
                yield new Advance(
                        Optional.of(round),
                        next,
                        List.of(advanced(next, null, evaluation.figures())),
                        Optional.of(new Releasing(List.of(candidate))));
            }
        };
    }

    /** The candidate goes live; empty while people still have to approve. */
    public static Optional<Advance> promote(
            Round.Evaluated round, Release candidate, Release running, boolean byRule, Instant now) {
        if (!running.document()
                .digest()
                .equals(round.before().before().manifest().baseDigest())) {
            return Optional.of(withdraw(round, candidate, "base-changed", now));
        }
        boolean approved = rolesMissing(candidate).isEmpty();
        if (!byRule && !approved) {
            return Optional.empty();
        }
        Round.Promoted next = new Round.Promoted(round, now);
        List<Fact> told =
                new ArrayList<>(List.of(advanced(next, null, round.evaluation().figures())));
        told.add(candidate.document());
        return Optional.of(new Advance(
                Optional.of(round),
                next,
                told,
                Optional.of(new Releasing(List.of(running.as(Standing.RETIRED), candidate.as(Standing.ACTIVE))))));
    }

    /** The running release is taken back and the former one told again, bit for bit. */
    public static Advance rollBack(Round.Promoted round, Release running, Release former, String reason, Instant now) {
        Round.RolledBack next = new Round.RolledBack(round, reason, now);
        return new Advance(
                Optional.of(round),
                next,
                List.of(advanced(next, reason, Map.of()), former.document()),
                Optional.of(new Releasing(List.of(running.as(Standing.ROLLED_BACK), former.as(Standing.ACTIVE)))));
    }

    /** The round ends without a release. */
    public static Advance abandon(Round round, Evaluation evaluation, String reason, Instant now) {
        Round.Abandoned next = new Round.Abandoned(round, evaluation, reason, now);
        Map<String, Double> figures = evaluation == null ? Map.of() : evaluation.figures();
        return new Advance(Optional.of(round), next, List.of(advanced(next, reason, figures)), Optional.empty());
    }

    /** The round ends, and its candidate takes no more consents. */
    public static Advance withdraw(Round.Evaluated round, Release candidate, String reason, Instant now) {
        Advance end = abandon(round, round.evaluation(), reason, now);
        return new Advance(
                end.from(),
                end.to(),
                end.told(),
                Optional.of(new Releasing(List.of(candidate.as(Standing.WITHDRAWN)))));
    }

    private static Advance move(Round from, Round to, Map<String, Double> figures) {
        return new Advance(Optional.of(from), to, List.of(advanced(to, null, figures)), Optional.empty());
    }

    private static RoundAdvanced advanced(Round round, String reason, Map<String, Double> figures) {
        Round.Open opened = round.opened();
        return new RoundAdvanced(opened.roundId(), opened.target(), round.state(), reason, figures, round.at());
    }

    private static ModelReleased document(Round.Evaluated round, Instant now) {
        Manifest manifest = round.before().before().manifest();
        Weights weights = round.before().weights();
        return new ModelReleased(
                round.opened().target(),
                round.releaseId(),
                round.opened().roundId(),
                manifest.baseRelease(),
                manifest.featureSet(),
                weights.byLanguage(),
                weights.digest(manifest.featureSet()),
                now);
    }
}
