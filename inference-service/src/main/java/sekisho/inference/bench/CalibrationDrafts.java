package sekisho.inference.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
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
import sekisho.doors.bench.Measurement;
import sekisho.doors.bench.Options;
import sekisho.doors.bench.Report;
import sekisho.inference.InferenceWiring;
import sekisho.inference.draft.Engine;

/**
 * Drafts labelled right or wrong, from which {@code gate calibrate} fits or measures a map of confidence:
 * {@code --passages F --questions F --out F [--lang L] [--law whole|all] [--dense on|off|both] [--half even|odd]
 * [--vectors DIR] [--json F]}.
 *
 * <p>Every question is drafted by the production engine; the draft is right if its first claim cites a passage of the gold,
 * so a question that nothing answers can only be answered wrongly. A map that only ever saw law that holds the answer
 * believes every likely passage; so with {@code --law all} each question is asked three times: of the whole law and of each
 * half of it, dealt by the digests of the texts, where the answer is missing about every other time. With {@code --dense
 * both} it asks by words alone and with meaning, because a passage is searched by words alone until it is embedded.
 */
public final class CalibrationDrafts {

    private static final String USAGE = "--passages F --questions F --out F [--lang L] [--law whole|all]"
            + " [--dense on|off|both] [--half even|odd] [--vectors DIR] [--json F]";

    private final Options options;
    private final List<Samples.Question> questions;
    private final BufferedWriter out;
    private int drafted;
    private int right;

    private CalibrationDrafts(Options options, List<Samples.Question> questions, BufferedWriter out) {
        this.options = options;
        this.questions = questions;
        this.out = out;
    }

    public static void main(String[] args) throws IOException {
        Measurement.main(() -> measure(Options.of(args, USAGE)));
    }

    private static void measure(Options options) throws IOException {
        Language language = Language.of(options.or("lang", "en")).orElseThrow();
        List<Passage> passages = Samples.passages(options.file("passages"), language);
        List<Samples.Question> questions =
                Samples.questions(options.file("questions"), language, LocalDate.of(2026, 1, 1)).stream()
                        .filter(question -> in(options.or("half", "both"), question.id()))
                        .toList();
        try (BufferedWriter out = Files.newBufferedWriter(options.file("out"), StandardCharsets.UTF_8)) {
            CalibrationDrafts drafts = new CalibrationDrafts(options, questions, out);
            drafts.of("whole", passages);
            if ("all".equals(options.or("law", "all"))) {
                Map<Boolean, List<Passage>> halves = passages.stream()
                        .collect(Collectors.partitioningBy(
                                passage -> Character.digit(passage.digest().charAt(0), 16) % 2 == 0));
                drafts.of("even half", halves.get(true));
                drafts.of("odd half", halves.get(false));
            }
            Report.print(
                    "labelled drafts",
                    Map.of("questions", questions.size(), "drafted", drafts.drafted, "right", drafts.right),
                    options);
        }
    }

    private void of(String law, List<Passage> passages) throws IOException {
        String dense = options.or("dense", "both");
        if (!dense.equals("on")) {
            byWords(law, passages);
        }
        if (!dense.equals("off")) {
            withMeaning(law, passages);
        }
    }

    private void withMeaning(String law, List<Passage> passages) throws IOException {
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
                draft(engine, law + ", with meaning");
            }
        } finally {
            Report.delete(folder);
        }
    }

    private void byWords(String law, List<Passage> passages) throws IOException {
        Path folder = Files.createTempDirectory("sekisho-bench-");
        Engine engine = InferenceWiring.engine(folder, Limits.CANDIDATES_TOLD_MAX);
        try (var knowledge = engine.knowledge()) {
            knowledge.take(passages);
            knowledge.refresh();
            draft(engine, law + ", by words");
        } finally {
            Report.delete(folder);
        }
    }

    private void draft(Engine engine, String setting) throws IOException {
        Report.progress("%s: %d questions", setting, questions.size());
        for (Samples.Question question : questions) {
            AnswerDrafted answer = engine.drafting().draft(asked(question));
            if (answer.draft() instanceof Draft.Answered answered) {
                String first =
                        answered.claims().getFirst().citations().getFirst().passageId();
                boolean correct = question.gold().contains(first);
                Map<String, Object> line = new LinkedHashMap<>();
                line.put("id", question.id());
                line.put("digest", Digests.ofQuestion(question.inquiry().text()));
                line.put("language", question.inquiry().language().code());
                line.put("setting", setting);
                line.put("signals", answer.evidence().signals());
                line.put("correct", correct);
                out.write(FactCodec.mapper().writeValueAsString(line));
                out.newLine();
                drafted++;
                right += correct ? 1 : 0;
            }
        }
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

    /** Sets are split by the digest of the question's id: first byte even to choose on, odd to report. */
    private static boolean in(String half, String id) {
        boolean even = Character.digit(Digests.sha256(id).charAt(1), 16) % 2 == 0;
        return switch (half) {
            case "both" -> true;
            case "even" -> even;
            case "odd" -> !even;
            default -> throw new IllegalArgumentException("--half is even or odd, not " + half);
        };
    }
}
