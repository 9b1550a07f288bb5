package sekisho.verification.certificate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import sekisho.contracts.Digests;

/** Thresholds to test by stratum, and the judged answers they may be tested on: no label has a say in its own threshold. */
public record Grids(Map<String, Grid> byStratum, List<Adjudicated> items) {

    /** One of so many items gives its score to the grid and its label to nobody, where there is no unlabelled traffic. */
    public static final int SET_ASIDE_ONE_OF = 4;

    public Grids {
        byStratum = Map.copyOf(byStratum);
        items = List.copyOf(items);
    }

    /** The grid of unlabelled traffic; without any, items are set aside by their digests, which know nothing of labels. */
    public static Grids of(List<Adjudicated> judged, Map<String, List<Double>> traffic) {
        if (!traffic.isEmpty()) {
            return new Grids(grids(traffic), judged);
        }
        Map<Boolean, List<Adjudicated>> dealt = judged.stream().collect(Collectors.partitioningBy(Grids::setAside));
        return new Grids(grids(scores(dealt.get(true))), dealt.get(false));
    }

    /** Scores by stratum. */
    public static Map<String, List<Double>> scores(List<Adjudicated> traffic) {
        Map<String, List<Double>> scores = new HashMap<>();
        traffic.forEach(item -> scores.computeIfAbsent(item.stratum(), stratum -> new ArrayList<>())
                .add(item.score()));
        return scores;
    }

    private static boolean setAside(Adjudicated item) {
        return Integer.parseInt(Digests.sha256("grid\n" + item.digest()).substring(0, 4), 16) % SET_ASIDE_ONE_OF == 0;
    }

    private static Map<String, Grid> grids(Map<String, List<Double>> scores) {
        return scores.entrySet().stream()
                .filter(one -> !one.getValue().isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, one -> Grid.ofTraffic(one.getValue())));
    }
}
