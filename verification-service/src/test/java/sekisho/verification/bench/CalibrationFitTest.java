package sekisho.verification.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sekisho.contracts.Digests;
import sekisho.verification.bench.CalibrationFit.Form;
import sekisho.verification.bench.LabelledDrafts.Draft;
import sekisho.verification.bench.Reliability.Stated;
import sekisho.verification.gate.Calibration;
import sekisho.verification.json.GateData;

class CalibrationFitTest {

    @TempDir
    private Path folder;

    @Test
    void a_map_learns_the_share_and_never_a_negative_weight() {
        List<MonotoneLogistic.Row> rows = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            double x = i / 400.0;
            rows.add(new MonotoneLogistic.Row(
                    new double[] {x, 1 - x}, MonotoneLogistic.NO_GROUP, (i * 7919 % 400) / 400.0 < x));
        }

        MonotoneLogistic map = MonotoneLogistic.fit(rows, 0, 0.1, 1);

        assertThat(map.weights()[0]).isPositive();
        assertThat(map.weights()[1]).isZero();
        assertThat(MonotoneLogistic.sigma(
                        map.score(new MonotoneLogistic.Row(new double[] {0.5, 0.5}, MonotoneLogistic.NO_GROUP, true))))
                .isCloseTo(0.5, within(0.05));
    }

    @Test
    void reliability_tells_how_much_of_it_can_be_promised() {
        Reliability reliability = new Reliability(
                List.of(new Stated(0.9, true), new Stated(0.8, true), new Stated(0.7, false), new Stated(0.6, true)));

        assertThat(reliability.precisionFrom(0.75)).isEqualTo(1);
        assertThat(reliability.coverageFrom(0.75)).isEqualTo(0.5);
        assertThat(reliability.coverageAt(0.95)).isEqualTo(0.5);
        assertThat(reliability.brier()).isCloseTo((0.01 + 0.04 + 0.49 + 0.16) / 4, within(1e-9));
        assertThat(reliability.diagram().get(7).n()).isEqualTo(1);
        assertThat(reliability.diagram().get(7).right()).isZero();
    }

    @Test
    void a_curve_never_falls_and_never_states_certainty() {
        List<Isotonic.Seen> seen = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            seen.add(new Isotonic.Seen(i, i >= 500 || i % 3 == 0));
        }

        List<Calibration.Point> curve = Isotonic.fit(seen, 50);

        assertThat(curve.stream().map(Calibration.Point::p)).isSorted();
        assertThat(curve.stream().map(Calibration.Point::score)).isSorted();
        assertThat(curve.getLast().p()).isBetween(0.98, 0.9995);
        assertThat(curve.getFirst().p()).isCloseTo(0.333, within(0.02));
    }

    @Test
    void a_language_that_is_harder_earns_an_offset_and_the_data_choose_it() {
        CalibrationFit fit = new CalibrationFit(made(2_000, 3));
        Map<Form, List<Stated>> stated = new EnumMap<>(Form.class);
        for (Form form : Form.values()) {
            stated.put(form, fit.crossFitted(form));
        }

        Calibration chosen = fit.fit("test", fit.plainestAsGoodAsBest(stated));

        assertThat(chosen.languages().get("en"))
                .isGreaterThan(chosen.languages().get("zh") + 1);
    }

    @Test
    void where_nothing_differs_the_plainest_form_is_chosen() {
        CalibrationFit fit = new CalibrationFit(made(2_000, 0));
        Map<Form, List<Stated>> stated = new EnumMap<>(Form.class);
        for (Form form : Form.values()) {
            stated.put(form, fit.crossFitted(form));
        }

        assertThat(fit.plainestAsGoodAsBest(stated)).isEqualTo(Form.PLAIN);
        assertThat(new Reliability(stated.get(Form.PLAIN)).ece()).isLessThan(0.05);
    }

    @Test
    void better_evidence_never_lowers_confidence_in_any_form() {
        CalibrationFit fit = new CalibrationFit(made(1_000, 2));
        for (Form form : Form.values()) {
            Calibration map = fit.fit("test", form);
            double before = 0;
            for (int i = 0; i <= 100; i++) {
                double worth =
                        map.of(Map.of("a", i / 100.0, "b", i / 100.0), "en").worth();
                assertThat(worth).as("%s at %d", form, i).isGreaterThanOrEqualTo(before);
                before = worth;
            }
        }
    }

    @Test
    void a_fit_is_written_so_that_the_gate_reads_the_same_map() throws IOException {
        Path drafts = lines(made(600, 2));
        Path out = folder.resolve("calibration.json");

        CalibrationBench.main(new String[] {
            "--drafts", drafts.toString(), "--out", out.toString(), "--form", "languages-and-curve", "--id", "test-1"
        });

        Calibration read = GateData.calibration(out);
        assertThat(read)
                .isEqualTo(new CalibrationFit(LabelledDrafts.read(drafts)).fit("test-1", Form.LANGUAGES_AND_CURVE));
        assertThat(read.curve()).isNotEmpty();
    }

    @Test
    void what_certifies_a_map_is_told_apart_from_what_it_was_fitted_on() throws IOException {
        Path drafts = lines(made(50, 0));
        Path used = folder.resolve("used");

        CalibrationBench.main(new String[] {"--drafts", drafts.toString(), "--used", used.toString()});

        assertThat(LabelledDrafts.digests(used))
                .isEqualTo(LabelledDrafts.read(drafts).digests());
        assertThat(Files.readAllLines(used)).contains(Digests.sha256("question 7"));
    }

    @Test
    void a_line_that_is_none_is_named() throws IOException {
        Path file = folder.resolve("drafts.jsonl");
        for (String broken : List.of(
                "{\"id\":\"1\",\"language\":\"en\",\"signals\":{\"a\":1.5},\"correct\":true}",
                "{\"id\":\"1\",\"language\":\"en\",\"signals\":{\"a\":0.5},\"correct\":\"yes\"}",
                "{\"id\":\"1\",\"signals\":{\"a\":0.5},\"correct\":true}",
                "{\"id\":\"1\",\"language\":\"en\",\"signals\":{},\"correct\":true}",
                "[]",
                "not json")) {
            Files.writeString(file, "\n" + broken + "\n");
            assertThatThrownBy(() -> LabelledDrafts.read(file))
                    .as(broken)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("drafts.jsonl, line 2");
        }
    }

    /** Drafts of made-up questions in two languages, one of them harder by so many log odds. */
    private static LabelledDrafts made(int questions, double harder) {
        Random chance = new Random(5);
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < questions; i++) {
            boolean english = i % 2 == 0;
            double a = chance.nextDouble();
            double b = chance.nextDouble();
            double odds = 4 * a + b - 2 - (english ? 0 : harder);
            boolean correct = chance.nextDouble() < MonotoneLogistic.sigma(odds);
            drafts.add(new Draft(
                    "q" + i, Digests.sha256("question " + i), english ? "en" : "zh", new double[] {a, b}, correct));
        }
        return new LabelledDrafts(List.of("a", "b"), drafts);
    }

    private Path lines(LabelledDrafts labelled) throws IOException {
        Path file = folder.resolve("made.jsonl");
        List<String> lines = new ArrayList<>();
        for (Draft draft : labelled.all()) {
            Map<String, Object> line = new TreeMap<>();
            line.put("id", draft.id());
            line.put("digest", draft.digest());
            line.put("language", draft.language());
            line.put("signals", Map.of("a", draft.signals()[0], "b", draft.signals()[1]));
            line.put("correct", draft.correct());
            lines.add(new com.fasterxml.jackson.databind.ObjectMapper().writeValueAsString(line));
        }
        return Files.write(file, lines);
    }
}
