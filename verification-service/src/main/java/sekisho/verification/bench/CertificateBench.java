package sekisho.verification.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import sekisho.doors.bench.Measurement;
import sekisho.doors.bench.Options;
import sekisho.doors.bench.Report;
import sekisho.verification.certificate.Adjudicated;
import sekisho.verification.certificate.Certifying;
import sekisho.verification.certificate.Grid;
import sekisho.verification.certificate.Grids;
import sekisho.verification.certificate.Promise;
import sekisho.verification.certificate.Stratum;

/**
 * What judged answers would certify, and whether such certificates keep their word.
 *
 * <p>{@code --adjudicated F [--traffic F] [--error 0.005] [--doubt 0.05] [--splits 1000] [--json FILE]}. Without a file of
 * unlabelled traffic, a quarter of the judged answers gives its scores to the grid and its labels to nobody. A re-split
 * draws the judged answers anew with replacement, so that the whole file is the truth its certificate is held against; it
 * violates when any opened stratum has a share of wrong ones above the promise.
 *
 * <p>{@code --watch} measures the watch instead, see {@link WatchBench}.
 */
public final class CertificateBench {

    private static final long SEED = 20_260_101;

    private CertificateBench() {}

    public static void main(String[] args) throws IOException {
        Measurement.main(() -> measure(args));
    }

    private static void measure(String[] args) throws IOException {
        if (List.of(args).contains("--watch")) {
            WatchBench.measure(args);
            return;
        }
        Options options =
                Options.of(args, "--adjudicated F [--traffic F] [--error e] [--doubt d] [--splits n] [--json FILE]");
        Promise promise = new Promise(
                Double.parseDouble(options.or("error", "0.005")), Double.parseDouble(options.or("doubt", "0.05")));
        List<Adjudicated> judged = AdjudicatedLines.read(options.file("adjudicated"));
        Grids grids = Grids.of(
                judged,
                options.has("traffic") ? Grids.scores(AdjudicatedLines.read(options.file("traffic"))) : Map.of());
        Certifying certifying = new Certifying(promise);
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("judged", judged.size());
        figures.put("promise", promise.error() + " at " + (1 - promise.doubt()));
        for (Stratum stratum : certifying.certify(grids.items(), grids.byStratum())) {
            figures.put(stratum.name(), stratum);
        }
        figures.putAll(
                resplit(grids.items(), grids.byStratum(), promise, Integer.parseInt(options.or("splits", "1000"))));
        Report.print("certificate", figures, options);
    }

    private static Map<String, Object> resplit(
            List<Adjudicated> judged, Map<String, Grid> grids, Promise promise, int splits) {
        Certifying certifying = new Certifying(promise);
        Random random = new Random(SEED);
        int violations = 0;
        int opened = 0;
        for (int split = 0; split < splits; split++) {
            List<Stratum.Open> open = certifying.certify(drawn(judged, random), grids).stream()
                    .flatMap(stratum -> stratum instanceof Stratum.Open it
                            ? List.of(it).stream()
                            : List.<Stratum.Open>of().stream())
                    .toList();
            opened += open.isEmpty() ? 0 : 1;
            violations += open.stream().anyMatch(it -> wrongShare(judged, it) > promise.error()) ? 1 : 0;
            if ((split + 1) % 200 == 0) {
                Report.progress("%,d of %,d re-splits", split + 1, splits);
            }
        }
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("re-splits", splits);
        figures.put("opened", opened);
        figures.put("violated", violations);
        figures.put("violated share", splits == 0 ? 0.0 : (double) violations / splits);
        return figures;
    }

    /** As many as there are, with replacement; a repeated one counts as a new question. */
    private static List<Adjudicated> drawn(List<Adjudicated> judged, Random random) {
        List<Adjudicated> drawn = new ArrayList<>(judged.size());
        for (int i = 0; i < judged.size(); i++) {
            Adjudicated it = judged.get(random.nextInt(judged.size()));
            drawn.add(new Adjudicated(it.digest() + "#" + i, it.stratum(), it.score(), it.correct(), it.highRisk()));
        }
        return drawn;
    }

    private static double wrongShare(List<Adjudicated> truth, Stratum.Open open) {
        List<Adjudicated> released = truth.stream()
                .filter(it -> it.stratum().equals(open.name()) && it.score() >= open.threshold())
                .toList();
        long wrong = released.stream().filter(it -> !it.correct()).count();
        return released.isEmpty() ? 0 : (double) wrong / released.size();
    }
}
