package sekisho.inference.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import sekisho.contracts.Inquiry;
import sekisho.contracts.Limits;
import sekisho.contracts.Passage;
import sekisho.doors.bench.Measurement;
import sekisho.doors.bench.Options;
import sekisho.doors.bench.Report;
import sekisho.inference.InferenceWiring;
import sekisho.inference.draft.Engine;
import sekisho.inference.knowledge.Knowledge;
import sekisho.inference.knowledge.Retriever;
import sekisho.inference.meaning.Meaning;
import sekisho.inference.meaning.QuestionMeanings;
import sekisho.inference.model.RankingPolicy;
import sekisho.inference.resources.BroughtConcepts;

/**
 * Measures what a body of law costs: filling the index as the topic fills it, searching it on one thread, and opening it
 * again, through the classes production uses and on law made up for it.
 *
 * <p>{@code [--passages N] [--questions N] [--json FILE]}. Times of one core are processor times of the one thread, and
 * mean the same on a busy machine; the others are times of the clock. Meanings are made up as well: they cost what
 * vectors cost the index, not what a model costs. Filling takes every core; its processor time is that of all threads.
 */
public final class KnowledgeBench {

    private static final String USAGE = "[--passages N] [--questions N] [--json FILE]";
    private static final long SEED = 20_261_122;
    /** What one poll of the topic brings at most. */
    private static final int BATCH = 256;

    private static final long REFRESH_NANOS = 200_000_000;
    private static final long COMMIT_NANOS = 2_000_000_000;
    private static final double SECOND = 1e9;
    private static final double MILLI = 1e6;

    private final Path folder;
    private final MadeUpModels models = new MadeUpModels();
    private final List<Passage> passages;
    private final List<Inquiry> questions;
    private final Map<String, Object> figures = new LinkedHashMap<>();
    private boolean meant;

    private KnowledgeBench(Path folder, int passages, int questions) {
        this.folder = folder;
        MadeUpLaw law = new MadeUpLaw(BroughtConcepts.all(), SEED);
        this.passages = law.passages(passages);
        this.questions = law.questions(questions, LocalDate.now());
    }

    public static void main(String[] args) throws IOException {
        Measurement.main(() -> measure(Options.of(args, USAGE)));
    }

    private static void measure(Options options) throws IOException {
        int passages = Integer.parseInt(options.or("passages", "100000"));
        int questions = Integer.parseInt(options.or("questions", "2000"));
        Path folder = Files.createTempDirectory("sekisho-bench-");
        try {
            KnowledgeBench bench = new KnowledgeBench(folder, passages, questions);
            bench.run();
            Report.print("knowledge", bench.figures, options);
        } finally {
            Report.delete(folder);
        }
    }

    private void run() throws IOException {
        long residentBefore = resident();
        figures.put("passages", passages.size());
        Engine engine = engine();
        try (Knowledge knowledge = engine.knowledge()) {
            fill(knowledge);
            ask("words", engine.retriever());
            learn(knowledge);
            meant = true;
            ask("meanings", engine.retriever());
            knowledge.commit(Map.of("made-up/0", (long) passages.size()));
        }
        figures.put("index MiB", bytes() / 1024 / 1024);
        figures.put("resident growth MiB", (resident() - residentBefore) / 1024);
        warmStart();
    }

    private Engine engine() {
        QuestionMeanings asked = (language, text) -> meant
                ? models.awaited(language).map(it -> new QuestionMeanings.Asked(it.name(), it.question(text)))
                : Optional.empty();
        return InferenceWiring.engine(folder, Limits.CANDIDATES_TOLD_MAX, models, asked);
    }

    private void fill(Knowledge knowledge) {
        long began = System.nanoTime();
        long worked = allProcessorNanos();
        write(knowledge, passages.size(), (from, to) -> knowledge.take(passages.subList(from, to)));
        double seconds = (System.nanoTime() - began) / SECOND;
        figures.put("passages/s", passages.size() / seconds);
        figures.put("passages/s of processor time", passages.size() / ((allProcessorNanos() - worked) / SECOND));
        Report.progress("%,d passages searchable after %.1f s", passages.size(), seconds);
    }

    private void learn(Knowledge knowledge) {
        List<Meaning> meanings = new ArrayList<>();
        for (Passage passage : passages) {
            models.awaited(passage.language())
                    .ifPresent(model ->
                            meanings.add(new Meaning(model.name(), passage.digest(), model.passage(passage.text()))));
        }
        long began = System.nanoTime();
        write(knowledge, meanings.size(), (from, to) -> knowledge.learn(meanings.subList(from, to)));
        double seconds = (System.nanoTime() - began) / SECOND;
        figures.put("meanings", meanings.size());
        figures.put("meanings/s", meanings.size() / seconds);
        Report.progress("%,d meanings searchable after %.1f s", meanings.size(), seconds);
    }

    private interface Part {
        void write(int from, int to);
    }

    /** Batch by batch, visible and durable by the clock as production keeps it. */
    private static void write(Knowledge knowledge, int size, Part part) {
        long refreshed = System.nanoTime();
        long committed = refreshed;
        for (int from = 0; from < size; from += BATCH) {
            part.write(from, Math.min(size, from + BATCH));
            long now = System.nanoTime();
            if (now - refreshed > REFRESH_NANOS) {
                knowledge.refresh();
                refreshed = now;
            }
            if (now - committed > COMMIT_NANOS) {
                knowledge.commit(Map.of("made-up/0", (long) from));
                committed = now;
            }
        }
        knowledge.refresh();
    }

    private void ask(String how, Retriever retriever) {
        List<Long> clock = new ArrayList<>();
        List<Long> processor = new ArrayList<>();
        for (int round = 0; round < 2; round++) {
            clock.clear();
            processor.clear();
            for (Inquiry question : questions) {
                long began = System.nanoTime();
                long worked = processorNanos();
                retriever.retrieve(question, RankingPolicy.REFERENCE);
                processor.add(processorNanos() - worked);
                clock.add(System.nanoTime() - began);
            }
        }
        figures.put("ms/query p50, " + how, percentile(clock, 0.5));
        figures.put("ms/query p99, " + how, percentile(clock, 0.99));
        figures.put("ms/query one core p50, " + how, percentile(processor, 0.5));
        figures.put("ms/query one core p99, " + how, percentile(processor, 0.99));
        Report.progress("%,d questions asked by %s", questions.size(), how);
    }

    private void warmStart() {
        long began = System.nanoTime();
        Engine engine = engine();
        try (Knowledge knowledge = engine.knowledge()) {
            engine.retriever().retrieve(questions.getFirst(), RankingPolicy.REFERENCE);
            figures.put("s to warm start", (System.nanoTime() - began) / SECOND);
            figures.put("passages after it", knowledge.size());
        }
    }

    private long bytes() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    /** Of all threads of this process: several write, others merge what was written. */
    private static long allProcessorNanos() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : processorNanos();
    }

    private static long processorNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** KiB of this process in memory, mapped files that were read included; 0 where the system does not tell. */
    private static long resident() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException elsewhere) {
            return 0;
        }
    }

    private static double percentile(List<Long> nanos, double share) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, share * sorted.length)] / MILLI;
    }
}
