package sekisho.inference.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import sekisho.contracts.AnswerDrafted;
import sekisho.contracts.Asker;
import sekisho.contracts.Digests;
import sekisho.contracts.Draft;
import sekisho.contracts.Language;
import sekisho.contracts.Limits;
import sekisho.contracts.Passage;
import sekisho.contracts.QuestionAsked;
import sekisho.contracts.Region;
import sekisho.contracts.wire.FactCodec;
import sekisho.doors.bench.Options;
import sekisho.doors.bench.Report;
import sekisho.inference.InferenceWiring;
import sekisho.inference.draft.Engine;
import sekisho.inference.draft.Signals;

/**
 * Fits the map from signals to confidence: {@code --passages F --questions F [--lang L] [--dense off] [--vectors DIR]
 * [--map FILE] [--out FILE] [--json FILE]}.
 *
 * <p>Every question is drafted by the production engine; the draft is right if its first claim cites a passage of the
 * gold, so a question that nothing answers can only be answered wrongly. A map that only ever saw law that holds the answer
 * believes every likely passage; so the fit asks each question three times: of the whole law and of each half of it, dealt
 * by the digests of the texts, where the answer is missing about every other time. With meaning it asks them all again, because
 * a passage is searched by words alone until it is embedded. Reliability is measured on questions the fit has
 * not seen: ten folds, dealt by order. What is written to {@code --out} is fitted on all. With {@code --map} an existing map is
 * measured instead, for example on questions of another kind.
 */
public final class CalibrationFit {

    private static final String ID = "calibration-2";
    private static final int FOLDS = 10;
    private static final double RIDGE = 0.1;
    private static final double PROMISED = 0.95;

    private CalibrationFit() {}

    /** A drafted answer to the question at {@code place} in the file, and whether it was right. */
    private record Drafted(int place, Language language, MonotoneLogistic.Row row) {}

    public static void main(String[] args) throws IOException {
        Options options = Options.of(
                args,
                "--passages F --questions F [--dense off] [--vectors DIR] [--map FILE] [--out FILE] [--json FILE]");
        Language language = Language.of(options.or("lang", "en")).orElseThrow();
        List<Passage> passages = Samples.passages(options.file("passages"), language);
        List<Samples.Question> questions =
                Samples.questions(options.file("questions"), language, LocalDate.of(2026, 1, 1));
        List<Drafted> drafted =
                options.has("map") ? draft(options, passages, questions) : draftOfAll(options, passages, questions);
        List<Reliability.Stated> stated =
                options.has("map") ? statedBy(map(options.file("map")), drafted) : crossFitted(drafted);
        Reliability all = new Reliability(stated);
        MonotoneLogistic map = MonotoneLogistic.fit(rows(drafted), RIDGE);
        Map<String, Object> calibration = new LinkedHashMap<>();
        calibration.put("id", ID);
        calibration.put("fittedOn", Map.of("questions", questions.size(), "corpusDigest", corpusDigest(passages)));
        calibration.put("signals", Signals.NAMES);
        calibration.put("weights", Arrays.stream(map.weights()).boxed().toList());
        calibration.put("intercept", map.intercept());
        calibration.put("ece", all.ece());
        calibration.put("brier", all.brier());
        if (options.has("out")) {
            Files.writeString(
                    options.file("out"),
                    FactCodec.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(calibration) + "\n");
        }
        Report.print("calibration", figures(questions, drafted, stated, calibration), options);
    }

    private static boolean dense(Options options) {
        return !"off".equals(options.or("dense", "on"));
    }

    /** The questions asked of the law as it is, and of each half of it. */
    private static List<Drafted> draftOfAll(Options options, List<Passage> passages, List<Samples.Question> questions)
            throws IOException {
        Map<Boolean, List<Passage>> halves = passages.stream()
                .collect(Collectors.partitioningBy(
                        passage -> Character.digit(passage.digest().charAt(0), 16) % 2 == 0));
        List<Drafted> drafted = new ArrayList<>();
        for (List<Passage> law : List.of(passages, halves.get(true), halves.get(false))) {
            drafted.addAll(byWords(law, questions));
            if (dense(options)) {
                drafted.addAll(draft(options, law, questions));
            }
        }
        return drafted;
    }

    private static List<Drafted> draft(Options options, List<Passage> passages, List<Samples.Question> questions)
            throws IOException {
        if (!dense(options)) {
            return byWords(passages, questions);
        }
        Path vectors = Path.of(options.or(
                "vectors",
                Path.of(System.getProperty("java.io.tmpdir"), "sekisho-vectors").toString()));
        Path folder = Files.createTempDirectory("sekisho-bench-");
        try (CachedModels models = new CachedModels(vectors)) {
            Engine engine = InferenceWiring.engine(folder, Limits.CANDIDATES_TOLD_MAX, models, models.questions());
            try (var knowledge = engine.knowledge()) {
                knowledge.take(passages);
                knowledge.refresh();
                models.teach(knowledge, passages);
                return drafts(engine, questions);
            }
        } finally {
            Report.delete(folder);
        }
    }

    private static List<Drafted> byWords(List<Passage> passages, List<Samples.Question> questions) throws IOException {
        Path folder = Files.createTempDirectory("sekisho-bench-");
        Engine engine = InferenceWiring.engine(folder, Limits.CANDIDATES_TOLD_MAX);
        try (var knowledge = engine.knowledge()) {
            knowledge.take(passages);
            knowledge.refresh();
            return drafts(engine, questions);
        } finally {
            Report.delete(folder);
        }
    }

    private static List<Drafted> drafts(Engine engine, List<Samples.Question> questions) {
        List<Drafted> drafted = new ArrayList<>();
        for (int place = 0; place < questions.size(); place++) {
            Samples.Question question = questions.get(place);
            AnswerDrafted answer = engine.drafting().draft(asked(question));
            if (answer.draft() instanceof Draft.Answered answered) {
                String first =
                        answered.claims().getFirst().citations().getFirst().passageId();
                boolean right = question.gold().contains(first);
                drafted.add(new Drafted(
                        place, question.inquiry().language(), new MonotoneLogistic.Row(signals(answer), right)));
            }
        }
        return drafted;
    }

    private static QuestionAsked asked(Samples.Question question) {
        return new QuestionAsked(
                question.id(),
                Region.EMEA,
                Instant.EPOCH,
                Instant.EPOCH,
                new Asker("bench", Set.of()),
                question.inquiry());
    }

    private static double[] signals(AnswerDrafted answer) {
        return Signals.NAMES.stream()
                .mapToDouble(name -> answer.evidence().signals().get(name))
                .toArray();
    }

    private static List<Reliability.Stated> crossFitted(List<Drafted> drafted) {
        List<MonotoneLogistic> maps = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int held = fold;
            maps.add(MonotoneLogistic.fit(
                    rows(drafted.stream()
                            .filter(it -> it.place() % FOLDS != held)
                            .toList()),
                    RIDGE));
        }
        return drafted.stream()
                .map(it -> new Reliability.Stated(
                        maps.get(it.place() % FOLDS).of(it.row().x()), it.row().correct()))
                .toList();
    }

    private static List<Reliability.Stated> statedBy(MonotoneLogistic map, List<Drafted> drafted) {
        return rows(drafted).stream()
                .map(row -> new Reliability.Stated(map.of(row.x()), row.correct()))
                .toList();
    }

    private static MonotoneLogistic map(Path file) throws IOException {
        JsonNode calibration = FactCodec.mapper().readTree(file.toFile());
        List<Double> weights = new ArrayList<>();
        calibration.get("weights").forEach(weight -> weights.add(weight.asDouble()));
        return new MonotoneLogistic(
                weights.stream().mapToDouble(Double::doubleValue).toArray(),
                calibration.get("intercept").asDouble());
    }

    private static Map<String, Object> figures(
            List<Samples.Question> questions,
            List<Drafted> drafted,
            List<Reliability.Stated> stated,
            Map<String, Object> calibration) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("questions", questions.size());
        figures.put("drafted", drafted.size());
        figures.putAll(reliability("all", stated));
        for (Language language : Language.values()) {
            List<Reliability.Stated> own = new ArrayList<>();
            for (int i = 0; i < drafted.size(); i++) {
                if (drafted.get(i).language() == language) {
                    own.add(stated.get(i));
                }
            }
            figures.putAll(reliability(language.code(), own));
        }
        figures.put("weights", calibration.get("weights"));
        figures.put("intercept", calibration.get("intercept"));
        return figures;
    }

    private static Map<String, Object> reliability(String name, List<Reliability.Stated> stated) {
        Reliability reliability = new Reliability(stated);
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put(name + " n", stated.size());
        figures.put(name + " right", reliability.precisionFrom(0));
        figures.put(name + " ece", reliability.ece());
        figures.put(name + " brier", reliability.brier());
        figures.put(name + " coverage p>=.95", reliability.coverageFrom(PROMISED));
        figures.put(name + " precision p>=.95", reliability.precisionFrom(PROMISED));
        figures.put(name + " coverage at precision .95", reliability.coverageAt(PROMISED));
        return figures;
    }

    private static List<MonotoneLogistic.Row> rows(List<Drafted> drafted) {
        return drafted.stream().map(Drafted::row).toList();
    }

    private static String corpusDigest(List<Passage> passages) {
        return Digests.sha256(passages.stream()
                .map(passage -> passage.versionedId() + " " + passage.digest())
                .sorted()
                .collect(Collectors.joining("\n")));
    }
}
