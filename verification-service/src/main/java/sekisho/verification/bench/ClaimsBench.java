package sekisho.verification.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import sekisho.doors.bench.Options;
import sekisho.doors.bench.Report;
import sekisho.verification.bench.Auroc.Scored;
import sekisho.verification.bench.ClaimLines.Item;
import sekisho.verification.gate.Support;

/**
 * How well the gate's own signals tell claims a source carries from claims it does not, without any model. The signals are
 * fused twice: as the house ships them, fitted on its own texts alone; and fitted on the chosen-on half of the given set.
 * Thresholds are chosen on that half too; every figure is of the other half. Intervals are of 95 %, by resampling whole
 * sources, because claims on one source are not independent.
 */
final class ClaimsBench {

    private static final double RIDGE = 0.1;

    /** In place of a file: sentences of the sample corpus said otherwise, and spoilt. */
    private static final String OWN = "own";

    private static final String SAMPLES = "deploy/local/src/main/resources/samples/passages.jsonl";

    private final List<Item> items;
    private final List<Map<String, Double>> signals = new ArrayList<>();
    private final Map<String, Object> figures = new LinkedHashMap<>();

    private ClaimsBench(List<Item> items) {
        this.items = items;
    }

    static void measure(Options options) throws IOException {
        List<Item> items = OWN.equals(options.or("claims", ""))
                ? OwnClaims.of(Path.of(SAMPLES))
                : ClaimLines.read(options.file("claims"));
        if (options.has("convert")) {
            Files.write(
                    options.file("convert"),
                    items.stream().map(item -> item.line().toString()).toList());
        }
        Report.print("gate --claims", new ClaimsBench(items).measure(), options);
    }

    private Map<String, Object> measure() {
        Map<String, Support> sources = new HashMap<>();
        items.forEach(item -> sources.computeIfAbsent(item.source(), Support::new));
        long began = System.nanoTime();
        items.forEach(item -> signals.add(sources.get(item.source()).of(item.claim())));
        double micros = (System.nanoTime() - began) / 1e3 / items.size();
        List<Integer> reported = places(false);
        figures.put("claims", items.size());
        figures.put("sources", sources.size());
        figures.put("reported half, claims", reported.size());
        figures.put(
                "reported half, supported",
                reported.stream().filter(i -> items.get(i).supported()).count());
        figures.put("microseconds per claim", micros);
        Support.NAMES.forEach(name -> figures.put(
                "AUROC of " + name + " alone",
                Auroc.of(scored(reported, i -> signals.get(i).get(name)))));
        tell("as shipped", i -> Support.score(signals.get(i)));
        MonotoneLogistic fitted =
                MonotoneLogistic.fit(places(true).stream().map(this::row).toList(), 0, RIDGE, 1);
        tell("fitted on the other half", i -> fitted.score(row(i)));
        for (int j = 0; j < Support.NAMES.size(); j++) {
            figures.put("weight of " + Support.NAMES.get(j), fitted.weights()[j]);
        }
        figures.put("intercept", fitted.intercept());
        return figures;
    }

    private void tell(String fused, ToDoubleFunction<Integer> score) {
        List<Scored> reported = scored(places(false), score);
        double threshold = Auroc.bestThreshold(scored(places(true), score));
        figures.put(fused + ", AUROC", Auroc.bySources(reported, Auroc::of).toString());
        figures.put(fused + ", AUROC by DeLong", Auroc.deLong(reported).toString());
        figures.put(
                fused + ", balanced accuracy",
                Auroc.bySources(reported, some -> Auroc.balancedAccuracy(some, threshold))
                        .toString());
        Map<String, List<Integer>> domains = new TreeMap<>();
        places(false)
                .forEach(i -> domains.computeIfAbsent(items.get(i).domain(), key -> new ArrayList<>())
                        .add(i));
        if (domains.size() > 1) {
            Map<String, Double> accuracies = new TreeMap<>();
            domains.forEach((domain, places) ->
                    accuracies.put(domain, Auroc.balancedAccuracy(scored(places, score), threshold)));
            accuracies.forEach((domain, accuracy) -> figures.put(fused + ", balanced accuracy in " + domain, accuracy));
            figures.put(
                    fused + ", mean over domains",
                    accuracies.values().stream()
                            .mapToDouble(Double::doubleValue)
                            .average()
                            .orElse(Double.NaN));
        }
    }

    private List<Integer> places(boolean chosenOn) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).chosenOn() == chosenOn) {
                places.add(i);
            }
        }
        return places;
    }

    private List<Scored> scored(List<Integer> places, ToDoubleFunction<Integer> score) {
        return places.stream()
                .map(i -> new Scored(
                        items.get(i).source(),
                        score.applyAsDouble(i),
                        items.get(i).supported()))
                .toList();
    }

    private MonotoneLogistic.Row row(int i) {
        double[] x = Support.NAMES.stream().mapToDouble(signals.get(i)::get).toArray();
        return new MonotoneLogistic.Row(
                x, MonotoneLogistic.NO_GROUP, items.get(i).supported());
    }
}
