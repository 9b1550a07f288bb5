package sekisho.verification.review.seed;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import sekisho.verification.certificate.ExactBinomial;
import sekisho.verification.review.seed.Seeds.Seen;

/** What the seeds say about review, with the doubt that small numbers leave. */
public final class Measuring {

    /** One-sided: the bound holds but for this probability. */
    public static final double DOUBT = 0.05;

    private Measuring() {}

    /**
     * How well wrong drafts are caught.
     *
     * @param seen decisions about seeds
     * @param missedAtMost what the true share of missed ones does not exceed, at 95 % (Clopper and Pearson); 1 for none seen
     * @param medianMs from taking a case until deciding; 0 for none seen
     * @param outcomes how often each outcome
     */
    public record Catch(
            int seen,
            int caught,
            int missed,
            double missedAtMost,
            long medianMs,
            Map<Seed.Outcome, Integer> outcomes) {}

    public static Catch of(Collection<Seen> seen) {
        int missed =
                (int) seen.stream().filter(each -> !each.outcome().caught()).count();
        Map<Seed.Outcome, Integer> outcomes = new LinkedHashMap<>();
        seen.forEach(each -> outcomes.merge(each.outcome(), 1, Integer::sum));
        return new Catch(
                seen.size(),
                seen.size() - missed,
                missed,
                ExactBinomial.upperBound(seen.size(), missed, DOUBT),
                median(seen.stream().map(Seen::tookMs).sorted().toList()),
                outcomes);
    }

    /** The same for each person, region or operator; the one with the most seen first. */
    public static <K> Map<K, Catch> by(Collection<Seen> seen, Function<Seen, K> key) {
        Map<K, List<Seen>> groups =
                seen.stream().collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
        List<Map.Entry<K, List<Seen>>> ordered = new ArrayList<>(groups.entrySet());
        ordered.sort((one, other) ->
                Integer.compare(other.getValue().size(), one.getValue().size()));
        Map<K, Catch> catches = new LinkedHashMap<>();
        ordered.forEach(group -> catches.put(group.getKey(), of(group.getValue())));
        return catches;
    }

    private static long median(List<Long> sorted) {
        return sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2);
    }
}
