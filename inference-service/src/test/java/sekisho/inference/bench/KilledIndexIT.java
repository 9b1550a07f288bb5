package sekisho.inference.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sekisho.contracts.Inquiry;
import sekisho.contracts.Passage;
import sekisho.inference.InferenceWiring;
import sekisho.inference.draft.Engine;
import sekisho.inference.knowledge.Knowledge;
import sekisho.inference.knowledge.Retrieval;
import sekisho.inference.model.RankingPolicy;
import sekisho.inference.resources.BroughtConcepts;

/** An index that is being filled by a process of its own, which is killed without a warning. */
class KilledIndexIT {

    private static final int PASSAGES = 4_000;
    private static final int KILLS = 2;
    private static final int DEPTH = 10;
    private static final Duration WARM_START_MAX = Duration.ofSeconds(5);

    @TempDir
    Path folder;

    private final MadeUpLaw law = new MadeUpLaw(BroughtConcepts.all(), 7);
    private final List<Passage> passages = law.passages(PASSAGES);
    private final List<Inquiry> questions = law.questions(40, LocalDate.of(2026, 1, 1));

    @Test
    void after_every_kill_the_index_goes_on_at_its_last_commit_and_ends_as_one_that_was_never_killed()
            throws Exception {
        for (int kill = 1; kill <= KILLS; kill++) {
            killedAfterCommits(kill + 1);
        }

        try (Knowledge index = engine("fresh").knowledge()) {
            Filling.fill(index, passages, 0, _ -> {});
        }
        // Processor time of this thread, and after a first index: a busy machine and a cold JVM are not what is asked
        // for.
        long began = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        try (Knowledge index = engine("killed").knowledge()) {
            long worked = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - began;
            assertThat(Duration.ofNanos(worked)).isLessThan(WARM_START_MAX);
            int from = Filling.position(index);
            assertThat(from).isPositive().isLessThan(PASSAGES);
            assertThat(index.size()).isEqualTo(from);
            Filling.fill(index, passages, from, _ -> {});
            assertThat(index.size()).isEqualTo(PASSAGES);
        }

        List<String> killed = best("killed");
        assertThat(killed).isEqualTo(best("fresh")).doesNotContain("");
    }

    private void killedAfterCommits(int commits) throws IOException, InterruptedException {
        Process filling = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Filling.class.getName(),
                        folder.resolve("killed").toString(),
                        Integer.toString(PASSAGES))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(filling.getInputStream(), StandardCharsets.UTF_8))) {
            int seen = 0;
            while (seen < commits) {
                String line = lines.readLine();
                assertThat(line).as("the process ended before it was killed").isNotNull();
                seen += line.startsWith(Filling.COMMITTED) ? 1 : 0;
            }
        } finally {
            filling.destroyForcibly();
            assertThat(filling.waitFor(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    private Engine engine(String name) {
        return InferenceWiring.engine(folder.resolve(name), DEPTH);
    }

    /** The best answer to every question, with its score. */
    private List<String> best(String name) {
        Engine engine = engine(name);
        try (Knowledge _ = engine.knowledge()) {
            return questions.stream()
                    .map(question -> switch (engine.retriever().retrieve(question, RankingPolicy.REFERENCE)) {
                        case Retrieval.Nothing _ -> "";
                        case Retrieval.Ranked ranked ->
                            "%s %.3f"
                                    .formatted(
                                            ranked.standings()
                                                    .getFirst()
                                                    .passage()
                                                    .id(),
                                            ranked.standings().getFirst().score());
                    })
                    .toList();
        }
    }

    /** Fills an index as a topic does, commits now and then, and says so. */
    static final class Filling {

        static final String COMMITTED = "committed ";
        private static final String SOURCE = "made-up/0";
        private static final int BATCH = 128;
        private static final int COMMIT_EVERY = 3;

        private Filling() {}

        /** {@code <folder> <passages>}. */
        public static void main(String[] args) {
            List<Passage> passages = new MadeUpLaw(BroughtConcepts.all(), 7).passages(Integer.parseInt(args[1]));
            try (Knowledge index =
                    InferenceWiring.engine(Path.of(args[0]), DEPTH).knowledge()) {
                fill(index, passages, position(index), line -> {
                    System.out.println(line);
                    System.out.flush();
                });
            }
        }

        static int position(Knowledge index) {
            return index.positions().getOrDefault(SOURCE, 0L).intValue();
        }

        static void fill(Knowledge index, List<Passage> passages, int from, Consumer<String> told) {
            int batches = 0;
            for (int at = from; at < passages.size(); at += BATCH) {
                int next = Math.min(passages.size(), at + BATCH);
                index.take(passages.subList(at, next));
                index.refresh();
                if (++batches % COMMIT_EVERY == 0) {
                    index.commit(Map.of(SOURCE, (long) next));
                    told.accept(COMMITTED + next);
                }
            }
            index.refresh();
            index.commit(Map.of(SOURCE, (long) passages.size()));
        }
    }
}
