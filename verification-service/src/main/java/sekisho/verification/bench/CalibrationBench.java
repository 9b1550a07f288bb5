package sekisho.verification.bench;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import sekisho.contracts.Digests;
import sekisho.doors.bench.Measurement;
import sekisho.doors.bench.Options;
import sekisho.doors.bench.Report;
import sekisho.verification.bench.CalibrationFit.Form;
import sekisho.verification.bench.Reliability.Stated;
import sekisho.verification.gate.Calibration;
import sekisho.verification.json.GateData;

/**
 * Fits the map from signals to confidence on labelled drafts, and says how far it can be trusted: {@code --drafts F [--out F]
 * [--id NAME] [--form auto|plain|languages|curve|languages-and-curve] [--map F] [--certified F] [--used F] [--json F]}.
 *
 * <p>Figures are of questions the fit has not seen (ten folds by question). With {@code --map} nothing is fitted: an existing
 * map is measured on these drafts. {@code --certified} names questions a certificate rests on; if one of them is among the
 * drafts, nothing is fitted: what a certificate is tested on must not have shaped what it certifies. {@code --used} writes
 * down the digests of the questions used here, for the same test the other way round.
 */
public final class CalibrationBench {

    private static final String USAGE = "--drafts F [--out F] [--id NAME]"
            + " [--form auto|plain|languages|curve|languages-and-curve] [--map F] [--certified F] [--used F] [--json F]";
    private static final double PROMISED = 0.95;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private final Options options;
    private final LabelledDrafts drafts;
    private final Map<String, Object> figures = new LinkedHashMap<>();

    private CalibrationBench(Options options, LabelledDrafts drafts) {
        this.options = options;
        this.drafts = drafts;
    }

    public static void main(String[] args) throws IOException {
        Measurement.main(() -> measure(Options.of(args, USAGE)));
    }

    private static void measure(Options options) throws IOException {
        LabelledDrafts drafts = LabelledDrafts.read(options.file("drafts"));
        new CalibrationBench(options, drafts).measure();
    }

    private void measure() throws IOException {
        refuseCertified();
        figures.put("drafts", drafts.all().size());
        figures.put("questions", drafts.digests().size());
        if (options.has("map")) {
            Calibration map = GateData.calibration(options.file("map"));
            figures.put("map", map.id());
            List<Stated> stated = drafts.all().stream()
                    .map(draft -> new Stated(CalibrationFit.probability(map, drafts.names(), draft), draft.correct()))
                    .toList();
            tell(stated);
        } else {
            fit();
        }
        if (options.has("used")) {
            Files.write(options.file("used"), drafts.digests(), StandardCharsets.UTF_8);
        }
        Report.print("calibration", figures, options);
    }

    private void fit() throws IOException {
        CalibrationFit fit = new CalibrationFit(drafts);
        Map<Form, List<Stated>> stated = new TreeMap<>();
        for (Form form : Form.values()) {
            Report.progress("fitting %s", name(form));
            List<Stated> unseen = fit.crossFitted(form);
            Reliability reliability = new Reliability(unseen);
            stated.put(form, unseen);
            figures.put(
                    "form " + name(form),
                    "log loss %.4f, Brier %.4f, ECE %.4f, precision %.4f and coverage %.4f at p>=.95"
                            .formatted(
                                    reliability.logLoss(),
                                    reliability.brier(),
                                    reliability.ece(),
                                    reliability.precisionFrom(PROMISED),
                                    reliability.coverageFrom(PROMISED)));
        }
        Form form = options.or("form", "auto").equals("auto")
                ? fit.plainestAsGoodAsBest(stated)
                : form(options.or("form", "auto"));
        figures.put("form chosen", name(form));
        tell(stated.get(form));
        String digest = Digests.sha256(Files.readString(options.file("drafts")));
        Calibration map = fit.fit(options.or("id", "calibration-" + digest.substring(0, 8)), form);
        figures.put("signals", map.signals());
        figures.put("weights", map.weights());
        figures.put("intercept", map.intercept());
        figures.put("languages", new TreeMap<>(map.languages()));
        figures.put("points of the curve", map.curve().size());
        if (options.has("out")) {
            Files.writeString(
                    options.file("out"), JSON.writeValueAsString(file(map, form, stated.get(form), digest)) + "\n");
        }
    }

    private Map<String, Object> file(Calibration map, Form form, List<Stated> stated, String digest) {
        Reliability reliability = new Reliability(stated);
        Map<String, Object> file = new TreeMap<>();
        file.put("id", map.id());
        file.put("form", name(form));
        file.put("signals", map.signals());
        file.put("weights", map.weights());
        file.put("intercept", map.intercept());
        file.put("languages", new TreeMap<>(map.languages()));
        file.put(
                "curve",
                map.curve().stream()
                        .map(point -> List.of(point.score(), point.p()))
                        .toList());
        file.put("ece", reliability.ece());
        file.put("brier", reliability.brier());
        file.put(
                "fittedOn",
                new TreeMap<>(Map.of(
                        "drafts", drafts.all().size(),
                        "questions", drafts.digests().size(),
                        "draftsDigest", digest)));
        return file;
    }

    private void tell(List<Stated> stated) {
        tell("all", stated);
        Map<String, List<Stated>> byLanguage = new TreeMap<>();
        for (int i = 0; i < stated.size(); i++) {
            byLanguage
                    .computeIfAbsent(drafts.all().get(i).language(), language -> new ArrayList<>())
                    .add(stated.get(i));
        }
        byLanguage.forEach(this::tell);
        for (Reliability.Bin bin : new Reliability(stated).diagram()) {
            figures.put(
                    String.format(Locale.ROOT, "stated %.1f to %.1f", bin.from(), bin.from() + 0.1),
                    String.format(
                            Locale.ROOT, "n %d, mean stated %.3f, right %.3f", bin.n(), bin.stated(), bin.right()));
        }
    }

    private void tell(String name, List<Stated> stated) {
        Reliability reliability = new Reliability(stated);
        figures.put(name + " n", stated.size());
        figures.put(name + " right", reliability.precisionFrom(0));
        figures.put(name + " ece", reliability.ece());
        figures.put(name + " brier", reliability.brier());
        figures.put(name + " n at p>=.95", (int) Math.round(reliability.coverageFrom(PROMISED) * stated.size()));
        figures.put(name + " coverage p>=.95", reliability.coverageFrom(PROMISED));
        figures.put(name + " precision p>=.95", reliability.precisionFrom(PROMISED));
        figures.put(name + " coverage at precision .95", reliability.coverageAt(PROMISED));
        figures.put(name + " precision at coverage .2", reliability.precisionOfBest(0.2));
        figures.put(name + " precision at coverage .5", reliability.precisionOfBest(0.5));
    }

    private void refuseCertified() throws IOException {
        if (options.has("certified")) {
            Set<String> both = new TreeSet<>(LabelledDrafts.digests(options.file("certified")));
            both.retainAll(drafts.digests());
            if (!both.isEmpty()) {
                throw new IllegalArgumentException(
                        both.size() + " of these questions were used for a certificate, the first is "
                                + both.iterator().next() + "; a map must not be fitted on what certifies it");
            }
        }
    }

    private static String name(Form form) {
        return form.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Form form(String named) {
        for (Form form : Form.values()) {
            if (name(form).equals(named)) {
                return form;
            }
        }
        throw new IllegalArgumentException("--form " + named + " is none; usage: " + USAGE);
    }
}
