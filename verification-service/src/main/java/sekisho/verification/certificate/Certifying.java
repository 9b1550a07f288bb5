package sekisho.verification.certificate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Chooses thresholds that keep a promise, from judged answers.
 *
 * <p>Every pair of stratum and threshold is the hypothesis that its share of wrong answers exceeds the promise; its p-value
 * is exact. Holm's procedure over all of them together keeps the probability that any accepted one is false within the
 * promised doubt, however they depend on each other. (Holm over strata by their best threshold alone would not: a stratum
 * opened rightly at one threshold would pay for a wrong one.) Of the accepted thresholds of a stratum the lowest is used.
 */
public final class Certifying {

    public static final String INSUFFICIENT_N = "insufficient-n";
    public static final String TOO_MANY_WRONG = "too-many-wrong";

    private final Promise promise;

    public Certifying(Promise promise) {
        this.promise = promise;
    }

    private record Hypothesis(String stratum, double threshold, int n, int wrong, double pValue) {}

    private record Accepted(Hypothesis hypothesis, double doubt) {}

    /**
     * What became of each stratum, in their order.
     *
     * @param judged independent draws from the traffic the promise is about
     * @param grids per stratum, fixed without looking at the judged answers; a stratum without one is closed
     * @throws IllegalArgumentException if a question was judged twice
     */
    public List<Stratum> certify(List<Adjudicated> judged, Map<String, Grid> grids) {
        refuseRepeated(judged);
        Map<String, List<Adjudicated>> strata =
                judged.stream().collect(Collectors.groupingBy(Adjudicated::stratum, TreeMap::new, Collectors.toList()));
        List<Hypothesis> hypotheses = new ArrayList<>();
        strata.forEach((stratum, items) -> {
            if (grids.containsKey(stratum)) {
                grids.get(stratum).thresholds().forEach(threshold -> hypotheses.add(test(stratum, threshold, items)));
            }
        });
        Map<String, Accepted> accepted = accept(hypotheses);
        List<Stratum> findings = new ArrayList<>();
        strata.forEach((stratum, items) -> findings.add(
                accepted.containsKey(stratum)
                        ? open(accepted.get(stratum), items)
                        : closed(stratum, items, hypotheses.size())));
        return List.copyOf(findings);
    }

    private Hypothesis test(String stratum, double threshold, List<Adjudicated> items) {
        int n = 0;
        int wrong = 0;
        for (Adjudicated item : items) {
            if (item.score() >= threshold) {
                n++;
                wrong += item.correct() ? 0 : 1;
            }
        }
        return new Hypothesis(stratum, threshold, n, wrong, ExactBinomial.pValue(n, wrong, promise.error()));
    }

    private Map<String, Accepted> accept(List<Hypothesis> hypotheses) {
        List<Hypothesis> ordered = hypotheses.stream()
                .sorted(Comparator.comparingDouble(Hypothesis::pValue))
                .toList();
        Map<String, Accepted> lowest = new HashMap<>();
        for (int i = 0; i < ordered.size(); i++) {
            double doubt = promise.doubt() / (ordered.size() - i);
            Hypothesis hypothesis = ordered.get(i);
            if (hypothesis.pValue() > doubt) {
                break;
            }
            lowest.merge(
                    hypothesis.stratum(),
                    new Accepted(hypothesis, doubt),
                    (one, other) ->
                            one.hypothesis().threshold() <= other.hypothesis().threshold() ? one : other);
        }
        return lowest;
    }

    private static Stratum open(Accepted accepted, List<Adjudicated> items) {
        Hypothesis it = accepted.hypothesis();
        int highRisk = (int) items.stream()
                .filter(item -> item.highRisk() && item.score() >= it.threshold())
                .count();
        return new Stratum.Open(
                it.stratum(),
                it.threshold(),
                it.n(),
                it.wrong(),
                ExactBinomial.upperBound(it.n(), it.wrong(), accepted.doubt()),
                (double) it.n() / items.size(),
                highRisk);
    }

    private Stratum closed(String stratum, List<Adjudicated> items, int tested) {
        int wrong = (int) items.stream().filter(item -> !item.correct()).count();
        int needed = needed(Math.max(1, tested));
        String reason = items.size() < needed ? INSUFFICIENT_N : TOO_MANY_WRONG;
        return new Stratum.Closed(stratum, reason, items.size(), wrong, needed);
    }

    /** Judged answers without a wrong one that the strictest step of the procedure asks for. */
    private int needed(int tested) {
        return (int) Math.ceil(Math.log(promise.doubt() / tested) / Math.log1p(-promise.error()));
    }

    private static void refuseRepeated(List<Adjudicated> judged) {
        Set<String> seen = new HashSet<>();
        judged.stream().filter(item -> !seen.add(item.digest())).findFirst().ifPresent(item -> {
            throw new IllegalArgumentException("the question " + item.digest() + " was judged twice");
        });
    }
}
