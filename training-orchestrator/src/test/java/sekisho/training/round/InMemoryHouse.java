package sekisho.training.round;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sekisho.contracts.Fact;
import sekisho.contracts.PairCollected;
import sekisho.training.dataset.Dataset;
import sekisho.training.dataset.FeatureSet;
import sekisho.training.dataset.LearningPair;
import sekisho.training.dataset.PlantedPairs;
import sekisho.training.embedded.EmbeddedTrainer;
import sekisho.training.evaluation.EvaluationPolicy;
import sekisho.training.release.Approval;
import sekisho.training.release.Release;
import sekisho.training.release.Release.Standing;
import sekisho.training.release.Releases;

/** All ports of rounds in memory, with the rules the database keeps: what was applied stays, what was not leaves no trace. */
final class InMemoryHouse implements Rounds, Pairs {

    static final String TARGET = "ranking-policy";
    static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");

    final Map<String, Round> rounds = new LinkedHashMap<>();
    final Map<String, Release> releases = new LinkedHashMap<>();
    final List<Fact> told = new ArrayList<>();
    private final Map<String, List<LearningPair>> snapshots = new LinkedHashMap<>();
    final Releases shelf = new Shelf();
    List<LearningPair> pairs = List.of();
    private int frozen;
    private int ids;

    InMemoryHouse() {
        releases.put(TARGET + "-0", Release.reference(TARGET, "lexical-1", NOW));
    }

    /** A process on this house; making another one is what a restart after a kill looks like. */
    RunningRound process(boolean autoPromote) {
        return process(autoPromote, new EmbeddedTrainer());
    }

    RunningRound process(boolean autoPromote, Trainer trainer) {
        return new RunningRound(
                policy(autoPromote), this, this, shelf, trainer, InstantSource.fixed(NOW), () -> "round-" + ids++);
    }

    ReleasingModel releasing() {
        return new ReleasingModel(TARGET, this, shelf, InstantSource.fixed(NOW));
    }

    static RoundPolicy policy(boolean autoPromote) {
        return new RoundPolicy(
                TARGET,
                PlantedPairs.FEATURES,
                200,
                20,
                60,
                7,
                autoPromote,
                5,
                RaterPolicy.STANDARD,
                TrainingPolicy.STANDARD,
                EvaluationPolicy.STANDARD);
    }

    @Override
    public Optional<Round> underWay(String target) {
        return rounds.values().stream().filter(round -> !round.ended()).findFirst();
    }

    @Override
    public Optional<Round> find(String roundId) {
        return Optional.ofNullable(rounds.get(roundId));
    }

    @Override
    public List<Round> latest(int limit) {
        return rounds.values().stream().toList().reversed();
    }

    @Override
    public boolean apply(Advance advance) {
        Round known = rounds.get(advance.to().opened().roundId());
        boolean stands = advance.from().isPresent()
                ? advance.from().get().equals(known)
                : known == null && underWay(TARGET).isEmpty();
        if (stands) {
            rounds.put(advance.to().opened().roundId(), advance.to());
            advance.releasing()
                    .ifPresent(releasing -> releasing
                            .changed()
                            .forEach(release -> releases.put(release.document().releaseId(), release)));
            told.addAll(advance.told());
        }
        return stands;
    }

    @Override
    public boolean put(PairCollected pair) {
        throw new UnsupportedOperationException("pairs are set as a whole here");
    }

    @Override
    public long fresh(FeatureSet features) {
        return pairs.size() - frozen;
    }

    @Override
    public long total(FeatureSet features) {
        return pairs.size();
    }

    @Override
    public long groups(FeatureSet features) {
        return Dataset.groups(pairs);
    }

    @Override
    public long freeze(String roundId, FeatureSet features) {
        if (!snapshots.containsKey(roundId)) {
            snapshots.put(roundId, List.copyOf(pairs));
            frozen = pairs.size();
        }
        return frozen;
    }

    @Override
    public Dataset snapshot(String roundId, FeatureSet features) {
        return PlantedPairs.dataset(snapshots.get(roundId));
    }

    private final class Shelf implements Releases {

        @Override
        public Release active(String target) {
            return releases.values().stream()
                    .filter(Release::active)
                    .findFirst()
                    .orElseThrow();
        }

        @Override
        public Optional<Release> find(String releaseId) {
            return Optional.ofNullable(releases.get(releaseId));
        }

        @Override
        public List<Release> all(String target) {
            return releases.values().stream().toList().reversed();
        }

        @Override
        public String nextId(String target) {
            return target + "-" + releases.size();
        }

        @Override
        public Optional<Release> approve(String releaseId, Approval approval) {
            return Optional.ofNullable(releases.computeIfPresent(releaseId, (id, release) -> {
                List<Approval> approvals = new ArrayList<>(release.approvals());
                if (release.standing() == Standing.CANDIDATE
                        && approvals.stream().noneMatch(earlier -> earlier.by().equals(approval.by()))) {
                    approvals.add(approval);
                }
                return new Release(release.document(), release.standing(), approvals);
            }));
        }
    }
}
