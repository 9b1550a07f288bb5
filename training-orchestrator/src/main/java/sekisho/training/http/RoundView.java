package sekisho.training.http;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import sekisho.training.round.Manifest;
import sekisho.training.round.Round;
import sekisho.training.round.Weights;

/**
 * A round as people see it.
 *
 * @param reason why it ended without a running release, else null
 * @param pairs pairs in its snapshot; null before it closed, like everything that comes later
 * @param groups questions in its snapshot
 * @param raters different raters behind its training pairs
 * @param figures numbers of the comparison, before and after
 * @param epochs the course of the training; only in the view of one round
 */
public record RoundView(
        String id,
        String target,
        String state,
        String cause,
        String reason,
        Instant openedAt,
        Instant advancedAt,
        Long pairs,
        Long newPairs,
        Long trainPairs,
        Long validationPairs,
        Long heldOutPairs,
        Integer groups,
        Integer trainGroups,
        Integer validationGroups,
        Integer heldOutGroups,
        Integer raters,
        Map<String, Double> figures,
        String releaseId,
        Manifest manifest,
        String manifestDigest,
        List<String> languages,
        List<Weights.Epoch> epochs,
        List<Passed> history) {

    /** A state it passed, and when it entered it. */
    public record Passed(String state, Instant at) {}

    /** In a list: without the course of the training. */
    static RoundView brief(Round round) {
        return of(round, false);
    }

    /** Everything. */
    static RoundView whole(Round round) {
        return of(round, true);
    }

    private static RoundView of(Round round, boolean whole) {
        Optional<Round.Closed> closed = passed(round, Round.Closed.class);
        Optional<Manifest> manifest = passed(round, Round.Training.class).map(Round.Training::manifest);
        Optional<Weights> weights = passed(round, Round.Trained.class).map(Round.Trained::weights);
        return new RoundView(
                round.opened().roundId(),
                round.opened().target(),
                round.state(),
                round.opened().cause().name().toLowerCase(Locale.ROOT),
                reason(round),
                round.opened().at(),
                round.at(),
                closed.map(it -> it.snapshot().pairs()).orElse(null),
                closed.map(it -> it.snapshot().newPairs()).orElse(null),
                closed.map(it -> it.snapshot().train()).orElse(null),
                closed.map(it -> it.snapshot().validation()).orElse(null),
                closed.map(it -> it.snapshot().heldOut()).orElse(null),
                closed.map(it -> it.snapshot().groups()).orElse(null),
                closed.map(it -> it.snapshot().trainGroups()).orElse(null),
                closed.map(it -> it.snapshot().validationGroups()).orElse(null),
                closed.map(it -> it.snapshot().heldOutGroups()).orElse(null),
                closed.map(it -> it.snapshot().raters()).orElse(null),
                figures(round, weights),
                passed(round, Round.Evaluated.class)
                        .map(Round.Evaluated::releaseId)
                        .orElse(null),
                whole ? manifest.orElse(null) : null,
                manifest.map(Manifest::digest).orElse(null),
                weights.map(Weights::trained).orElse(null),
                whole ? weights.map(Weights::epochs).orElse(null) : null,
                round.history().stream()
                        .map(state -> new Passed(state.state(), state.at()))
                        .toList());
    }

    private static String reason(Round round) {
        return switch (round) {
            case Round.Abandoned abandoned -> abandoned.reason();
            case Round.RolledBack rolledBack -> rolledBack.reason();
            case Round.Open _,
                    Round.Closed _,
                    Round.Training _,
                    Round.Trained _,
                    Round.Evaluated _,
                    Round.Canary _,
                    Round.Promoted _ -> null;
        };
    }

    private static Map<String, Double> figures(Round round, Optional<Weights> weights) {
        Map<String, Double> figures = new TreeMap<>();
        for (Round state : round.history()) {
            if (state instanceof Round.Evaluated evaluated) {
                figures.putAll(evaluated.evaluation().figures());
            } else if (state instanceof Round.Abandoned abandoned && abandoned.evaluation() != null) {
                figures.putAll(abandoned.evaluation().figures());
            }
        }
        weights.ifPresent(trained -> {
            figures.put("step", trained.step());
            figures.put("influence", trained.influence());
            if (!trained.epochs().isEmpty()) {
                Weights.Epoch last = trained.epochs().getLast();
                figures.put("loss", last.loss());
                figures.put("margin", last.margin());
                figures.put("trainAccuracy", last.accuracy());
            }
        });
        return figures;
    }

    private static <S extends Round> Optional<S> passed(Round round, Class<S> state) {
        return round.history().stream()
                .filter(state::isInstance)
                .map(state::cast)
                .findFirst();
    }
}
