package sekisho.inference.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sekisho.contracts.Language;
import sekisho.contracts.ModelReleased;
import sekisho.contracts.Passage;
import sekisho.contracts.wire.FactCodec;
import sekisho.doors.bench.Measurement;
import sekisho.doors.bench.Options;
import sekisho.doors.bench.Report;
import sekisho.inference.InferenceWiring;
import sekisho.inference.draft.Engine;
import sekisho.inference.knowledge.Feature;
import sekisho.inference.knowledge.Knowledge;
import sekisho.inference.knowledge.Retrieval;
import sekisho.inference.knowledge.Retriever;
import sekisho.inference.model.LivePolicy;
import sekisho.inference.model.RankingPolicy;

/**
 * Measures ranking quality and speed on a corpus and questions from files, through the classes production uses.
 *
 * <p>{@code --passages F --questions F [--lang en|ja|zh|de] [--json FILE] [--release FILE]
 * [--dense off] [--vectors DIR]}: progress on stderr, a table on stdout. A release is one {@code ModelReleased} as JSON.
 * Texts are embedded once and kept in {@code DIR} for the next run; {@code --dense off} ranks by words alone.
 */
public final class RetrievalBench {

    private static final int DEPTH = 100;
    private static final int BATCH = 500;
    private static final int WARM_UP = 200;

    private RetrievalBench() {}

    public static void main(String[] args) throws IOException {
        Measurement.main(() -> measure(args));
    }

    private static void measure(String[] args) throws IOException {
        Options options = Options.of(
                args,
                "--passages F --questions F [--lang L] [--json FILE] [--release FILE] [--dense off] [--vectors DIR]");
        Language language = Language.of(options.or("lang", "en")).orElseThrow();
        List<Passage> passages = Samples.passages(options.file("passages"), language);
        List<Samples.Question> questions = Samples.questions(options.file("questions"), language, LocalDate.now());
        RankingPolicy policy = policy(options);
        Path folder = Files.createTempDirectory("sekisho-bench-");
        boolean dense = !"off".equals(options.or("dense", "on"));
        Path vectors = Path.of(options.or(
                "vectors",
                Path.of(System.getProperty("java.io.tmpdir"), "sekisho-vectors").toString()));
        try (CachedModels models = new CachedModels(vectors)) {
            Engine engine = dense
                    ? InferenceWiring.engine(folder, DEPTH, models, models.questions())
                    : InferenceWiring.engine(folder, DEPTH);
            try (Knowledge knowledge = engine.knowledge()) {
                Map<String, Object> indexed = index(knowledge, passages, dense ? models : null);
                Map<String, Object> figures = measure(engine.retriever(), questions, policy);
                figures.put("passages", passages.size());
                figures.putAll(indexed);
                figures.put("release", policy.release());
                figures.put("meaning", dense ? "on" : "off");
                Report.print("retrieval", figures, options);
            }
        } finally {
            Report.delete(folder);
        }
    }

    private static Map<String, Object> index(Knowledge knowledge, List<Passage> passages, CachedModels models) {
        long began = System.nanoTime();
        for (int from = 0; from < passages.size(); from += BATCH) {
            knowledge.take(passages.subList(from, Math.min(passages.size(), from + BATCH)));
        }
        knowledge.refresh();
        double seconds = (System.nanoTime() - began) / 1e9;
        Report.progress("%,d passages indexed in %.1f s", passages.size(), seconds);
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("passages/s by words", passages.size() / seconds);
        if (models != null) {
            began = System.nanoTime();
            int embedded = models.teach(knowledge, passages);
            figures.put("s for meanings", (System.nanoTime() - began) / 1e9);
            figures.put("texts embedded now", embedded);
        }
        return figures;
    }

    private static Map<String, Object> measure(
            Retriever retriever, List<Samples.Question> questions, RankingPolicy policy) {
        questions.stream().limit(WARM_UP).forEach(question -> retriever.retrieve(question.inquiry(), policy));
        Ranking ranking = new Ranking();
        List<Long> nanos = new ArrayList<>();
        for (Samples.Question question : questions) {
            if (question.gold().isEmpty()) {
                continue;
            }
            long began = System.nanoTime();
            Retrieval retrieval = retriever.retrieve(question.inquiry(), policy);
            nanos.add(System.nanoTime() - began);
            ranking.count(found(retrieval), question.gold());
            if (ranking.questions() % 500 == 0) {
                Report.progress("%,d questions asked", ranking.questions());
            }
        }
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("questions", ranking.questions());
        figures.putAll(ranking.figures());
        figures.put("ms/query p50", percentile(nanos, 0.50));
        figures.put("ms/query p99", percentile(nanos, 0.99));
        return figures;
    }

    private static List<String> found(Retrieval retrieval) {
        return switch (retrieval) {
            case Retrieval.Ranked ranked ->
                ranked.standings().stream()
                        .map(standing -> standing.passage().id())
                        .toList();
            case Retrieval.Nothing _ -> List.of();
        };
    }

    private static double percentile(List<Long> nanos, double share) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, share * sorted.length)] / 1e6;
    }

    private static RankingPolicy policy(Options options) throws IOException {
        if (!options.has("release")) {
            return RankingPolicy.REFERENCE;
        }
        LivePolicy live = new LivePolicy(Feature.SET, Feature.COUNT);
        ModelReleased released = FactCodec.decode(Files.readAllBytes(options.file("release")), ModelReleased.class);
        return switch (live.adopt(released)) {
            case LivePolicy.Adoption.Adopted _ -> live.current();
            case LivePolicy.Adoption.NotOurs(var target) ->
                throw new IllegalArgumentException("a release of " + target + ", not of the ranking policy");
            case LivePolicy.Adoption.Refused(var id, var reason) ->
                throw new IllegalArgumentException(id + " is refused: " + reason);
        };
    }
}
