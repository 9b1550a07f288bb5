package sekisho.verification.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import sekisho.contracts.Digests;
import sekisho.verification.bench.LabelledDrafts.Draft;
import sekisho.verification.bench.Reliability.Stated;
import sekisho.verification.gate.Calibration;

/**
 * Fits a {@link Calibration} in one of four forms, and tells what each form is worth on questions it has not seen: ten folds,
 * dealt by the question, so that no question stands on both sides.
 */
final class CalibrationFit {

    /** From the plainest to the richest; each parameter more must earn its place. */
    enum Form {
        PLAIN(false, false),
        LANGUAGES(true, false),
        CURVE(false, true),
        LANGUAGES_AND_CURVE(true, true);

        private final boolean languages;
        private final boolean curve;

        Form(boolean languages, boolean curve) {
            this.languages = languages;
            this.curve = curve;
        }
    }

    static final int FOLDS = 10;
    private static final double RIDGE = 0.1;

    /** Draws the offset of a language towards 0: as much as so many drafts say at even odds. */
    private static final double LANGUAGE_RIDGE = 4;

    /** Fewest questions of a language that earn it an offset. */
    private static final int LANGUAGE_QUESTIONS_MIN = 200;

    /** Fewest drafts behind a point of the curve. */
    private static final int CURVE_DRAFTS_MIN = 100;

    private final List<String> names;
    private final List<Draft> drafts;
    private final List<String> languages;

    CalibrationFit(LabelledDrafts labelled) {
        this.names = labelled.names();
        this.drafts = labelled.all();
        Map<String, Long> questions = new TreeMap<>();
        drafts.stream()
                .map(Draft::language)
                .distinct()
                .forEach(language -> questions.put(
                        language,
                        drafts.stream()
                                .filter(draft -> draft.language().equals(language))
                                .map(Draft::id)
                                .distinct()
                                .count()));
        this.languages = questions.entrySet().stream()
                .filter(language -> language.getValue() >= LANGUAGE_QUESTIONS_MIN)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The fit on all drafts. */
    Calibration fit(String id, Form form) {
        return fit(id, drafts, form);
    }

    /** What fits of that form state about drafts of questions they have not seen, in the order of the drafts. */
    List<Stated> crossFitted(Form form) {
        List<Calibration> maps = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int held = fold;
            maps.add(fit(
                    "fold", drafts.stream().filter(draft -> fold(draft) != held).toList(), form));
        }
        return drafts.stream()
                .map(draft -> new Stated(probability(maps.get(fold(draft)), names, draft), draft.correct()))
                .toList();
    }

    /**
     * The plainest form that is as good as the best one: its mean log loss on unseen questions is larger by no more than one
     * standard error of the difference, taken over questions.
     */
    Form plainestAsGoodAsBest(Map<Form, List<Stated>> stated) {
        Form best = Form.PLAIN;
        for (Form form : Form.values()) {
            best = new Reliability(stated.get(form)).logLoss() < new Reliability(stated.get(best)).logLoss()
                    ? form
                    : best;
        }
        for (Form form : Form.values()) {
            if (excess(stated.get(form), stated.get(best)) <= 0) {
                return form;
            }
        }
        return best;
    }

    /** Mean difference of the log losses, less one standard error. */
    private double excess(List<Stated> one, List<Stated> best) {
        Map<String, Double> byQuestion = new TreeMap<>();
        for (int i = 0; i < drafts.size(); i++) {
            double difference = Reliability.surprise(one.get(i)) - Reliability.surprise(best.get(i));
            byQuestion.merge(drafts.get(i).id(), difference, Double::sum);
        }
        double sum =
                byQuestion.values().stream().mapToDouble(Double::doubleValue).sum();
        double mean = sum / byQuestion.size();
        double squares = byQuestion.values().stream()
                .mapToDouble(difference -> Math.pow(difference - mean, 2))
                .sum();
        return sum - Math.sqrt(squares);
    }

    static double probability(Calibration map, List<String> names, Draft draft) {
        Map<String, Double> told = new TreeMap<>();
        for (int i = 0; i < names.size(); i++) {
            told.put(names.get(i), draft.signals()[i]);
        }
        return map.of(told, draft.language()).worth();
    }

    private Calibration fit(String id, List<Draft> some, Form form) {
        List<MonotoneLogistic.Row> rows =
                some.stream().map(draft -> row(draft, form)).toList();
        MonotoneLogistic map = MonotoneLogistic.fit(rows, form.languages ? languages.size() : 0, RIDGE, LANGUAGE_RIDGE);
        Map<String, Double> offsets = new TreeMap<>();
        for (int i = 0; i < map.offsets().length; i++) {
            offsets.put(languages.get(i), map.offsets()[i]);
        }
        List<Calibration.Point> curve = form.curve ? curve(rows, map::score) : List.of();
        List<Double> weights = new ArrayList<>();
        for (double weight : map.weights()) {
            weights.add(weight);
        }
        return new Calibration(id, names, weights, map.intercept(), offsets, curve);
    }

    private static List<Calibration.Point> curve(
            List<MonotoneLogistic.Row> rows, ToDoubleFunction<MonotoneLogistic.Row> score) {
        return Isotonic.fit(
                rows.stream()
                        .map(row -> new Isotonic.Seen(score.applyAsDouble(row), row.correct()))
                        .toList(),
                CURVE_DRAFTS_MIN);
    }

    private MonotoneLogistic.Row row(Draft draft, Form form) {
        int group = form.languages ? languages.indexOf(draft.language()) : MonotoneLogistic.NO_GROUP;
        return new MonotoneLogistic.Row(draft.signals(), group, draft.correct());
    }

    private static int fold(Draft draft) {
        return Integer.parseInt(Digests.sha256(draft.id()).substring(0, 6), 16) % FOLDS;
    }
}
