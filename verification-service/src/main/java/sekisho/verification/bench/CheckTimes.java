package sekisho.verification.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import sekisho.verification.gate.Case;
import sekisho.verification.gate.Check;

/** What the checks cost: processor time of one thread, an answer at a time, warm. */
final class CheckTimes {

    private static final int CLAIMS = 4;
    private static final int WARM_UP_ROUNDS = 3;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private CheckTimes() {}

    static Map<String, Object> of(Trial trial, List<Original> released) {
        List<Case> answers = new ArrayList<>();
        for (int i = 0; i + CLAIMS <= released.size(); i += CLAIMS) {
            answers.add(trial.caseOf(released.subList(i, i + CLAIMS)));
        }
        List<Check> checks = trial.policy().checks();
        for (int round = 0; round < WARM_UP_ROUNDS; round++) {
            answers.forEach(answer -> checks.forEach(check -> check.on(answer)));
        }
        long[][] spent = new long[checks.size()][answers.size()];
        long[] all = new long[answers.size()];
        for (int a = 0; a < answers.size(); a++) {
            for (int c = 0; c < checks.size(); c++) {
                long from = THREADS.getCurrentThreadCpuTime();
                checks.get(c).on(answers.get(a));
                spent[c][a] = THREADS.getCurrentThreadCpuTime() - from;
                all[a] += spent[c][a];
            }
        }
        Map<String, Object> figures = new LinkedHashMap<>();
        for (int c = 0; c < checks.size(); c++) {
            figures.put("µs " + checks.get(c).name(), told(spent[c]));
        }
        figures.put("µs all, " + CLAIMS + " claims", told(all));
        figures.put("ms all p99", Math.round(percentile(all, 0.99) / 1e4) / 100.0);
        return figures;
    }

    private static String told(long[] nanos) {
        return String.format(
                Locale.ROOT,
                "mean %,8.0f   p50 %,8.0f   p99 %,8.0f",
                Arrays.stream(nanos).average().orElse(0) / 1e3,
                percentile(nanos, 0.5) / 1e3,
                percentile(nanos, 0.99) / 1e3);
    }

    private static double percentile(long[] nanos, double share) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted.length == 0 ? 0 : sorted[Math.min(sorted.length - 1, (int) (share * sorted.length))];
    }
}
