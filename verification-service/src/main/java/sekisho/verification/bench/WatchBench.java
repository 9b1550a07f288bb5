package sekisho.verification.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import sekisho.doors.bench.Options;
import sekisho.doors.bench.Report;
import sekisho.verification.certificate.Promise;
import sekisho.verification.certificate.Watch;
import sekisho.verification.certificate.WatchingReleases;

/**
 * How often the watch stops a house that keeps its promise, and how soon one that breaks it.
 *
 * <p>{@code --watch [--houses 20000] [--audits 20000] [--seed n] [--json FILE]}. A house is a run of audited answers, each
 * wrong with the same probability, independently. At the promised share itself a stop is a false alarm; the bound on it holds
 * at any time, so the longer the run, the sharper the test. Detection is the number of audited answers until the alarm.
 */
final class WatchBench {

    private static final double[] BREACHES = {0.01, 0.02, 0.05, 0.1};

    private WatchBench() {}

    static void measure(String[] args) throws IOException {
        List<String> others = new ArrayList<>(Arrays.asList(args));
        others.remove("--watch");
        Options options =
                Options.of(others.toArray(String[]::new), "--watch [--houses n] [--audits n] [--seed n] [--json FILE]");
        int houses = Integer.parseInt(options.or("houses", "20000"));
        int audits = Integer.parseInt(options.or("audits", "20000"));
        if (houses < 1 || audits < 1) {
            throw new IllegalArgumentException("--houses and --audits count from 1");
        }
        SplittableRandom random = new SplittableRandom(Long.parseLong(options.or("seed", "20260101")));
        double promised = Promise.standard().error();
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("promised share", promised);
        figures.put("allowed false alarm", WatchingReleases.FALSE_ALARM);
        figures.put("houses", houses);
        figures.put("audits each", audits);
        long stopped = Arrays.stream(stops(promised, houses, audits, random))
                .filter(stop -> stop <= audits)
                .count();
        figures.put("false alarms", stopped);
        figures.put("false alarm share", (double) stopped / houses);
        for (double breach : BREACHES) {
            int[] stops = stops(breach, houses, audits, random);
            Arrays.sort(stops);
            figures.put("median at " + breach, stops[stops.length / 2]);
            figures.put("p90 at " + breach, stops[(int) (stops.length * 0.9)]);
        }
        Report.print("watch", figures, options);
    }

    /** Audits until the alarm of each house; one more than there are where it never comes. */
    private static int[] stops(double wrong, int houses, int audits, SplittableRandom random) {
        Report.progress("%,d houses with a share of %.3f wrong", houses, wrong);
        int[] stops = new int[houses];
        Arrays.setAll(stops, house -> stop(wrong, audits, random));
        return stops;
    }

    private static int stop(double wrong, int audits, SplittableRandom random) {
        Watch watch = new Watch(Promise.standard().error(), WatchingReleases.FALSE_ALARM);
        for (int audit = 1; audit <= audits; audit++) {
            watch.audited(random.nextDouble() >= wrong);
            if (watch.alarmed()) {
                return audit;
            }
        }
        return audits + 1;
    }
}
