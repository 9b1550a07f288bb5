package sekisho.verification.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import sekisho.parts.Await;

class CommittingTogetherTest {

    private static final long PATIENCE_S = 20;

    private final Scripted database = new Scripted();
    private final CommittingTogether together = new CommittingTogether(database, 8);
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void leave() {
        callers.shutdownNow();
    }

    @Test
    void who_comes_alone_goes_alone() {
        assertThat(together.inOne(database.counted(() -> "done"))).isEqualTo("done");
        assertThat(database.committed).containsExactly(1);
    }

    @Test
    void those_who_come_during_a_commit_share_the_next_one() throws Exception {
        List<Future<Integer>> answers = behindASlowOne(
                IntStream.range(0, 7).<Supplier<Integer>>mapToObj(i -> () -> i).toList());

        assertThat(answers.get(3).get(PATIENCE_S, TimeUnit.SECONDS)).isEqualTo(3);
        for (Future<Integer> answer : answers) {
            answer.get(PATIENCE_S, TimeUnit.SECONDS);
        }
        assertThat(database.committed).containsExactly(1, 7);
    }

    @Test
    void a_group_has_a_limit_and_nobody_is_forgotten_beyond_it() throws Exception {
        List<Future<Integer>> answers = behindASlowOne(
                IntStream.range(0, 19).<Supplier<Integer>>mapToObj(i -> () -> i).toList());

        for (int i = 0; i < answers.size(); i++) {
            assertThat(answers.get(i).get(PATIENCE_S, TimeUnit.SECONDS)).isEqualTo(i);
        }
        assertThat(database.committed).containsExactly(1, 8, 8, 3);
    }

    @Test
    void a_bad_one_harms_only_itself() throws Exception {
        List<Future<Integer>> answers = behindASlowOne(List.of(
                () -> 1,
                () -> {
                    throw new IllegalArgumentException("bad");
                },
                () -> 3));

        assertThat(answers.get(0).get(PATIENCE_S, TimeUnit.SECONDS)).isEqualTo(1);
        assertThatThrownBy(() -> answers.get(1).get(PATIENCE_S, TimeUnit.SECONDS))
                .hasRootCauseInstanceOf(IllegalArgumentException.class);
        assertThat(answers.get(2).get(PATIENCE_S, TimeUnit.SECONDS)).isEqualTo(3);
        assertThat(database.committed).as("each on its own").containsExactly(1, 1, 1);
    }

    @Test
    void a_database_that_is_away_fails_everybody_and_the_next_one_gets_its_turn() throws Exception {
        database.away = true;
        List<Future<Integer>> answers = behindASlowOne(List.of(() -> 1, () -> 2));
        for (Future<Integer> answer : answers) {
            assertThatThrownBy(() -> answer.get(PATIENCE_S, TimeUnit.SECONDS)).hasMessageContaining("away");
        }

        database.away = false;
        assertThat(together.inOne(() -> "back")).isEqualTo("back");
    }

    @Test
    void an_error_nobody_foresaw_reaches_its_callers_and_locks_nobody_out() {
        assertThatThrownBy(() -> together.inOne(() -> {
                    throw new AssertionError("fatal");
                }))
                .isInstanceOf(AssertionError.class);
        assertThat(together.inOne(() -> "next")).isEqualTo("next");
    }

    /** Starts work one after another while a first caller's transaction is held open, then lets it go. */
    private List<Future<Integer>> behindASlowOne(List<Supplier<Integer>> work) throws InterruptedException {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        callers.submit(() -> together.inOne(database.counted(() -> {
            inside.countDown();
            awaitUnchecked(go);
            return 0;
        })));
        assertThat(inside.await(PATIENCE_S, TimeUnit.SECONDS)).isTrue();
        List<Future<Integer>> answers = new ArrayList<>();
        for (Supplier<Integer> each : work) {
            int before = together.waiting();
            answers.add(callers.submit(() -> together.inOne(database.counted(each))));
            assertThat(Await.until(Duration.ofSeconds(PATIENCE_S), () -> together.waiting() > before))
                    .isTrue();
        }
        go.countDown();
        return answers;
    }

    private static void awaitUnchecked(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** Counts how many pieces of work each committed transaction had; one runs at a time. */
    private static final class Scripted implements Transactions {
        private final List<Integer> committed = new ArrayList<>();
        private int pieces;
        private volatile boolean away;

        <T> Supplier<T> counted(Supplier<T> work) {
            return () -> {
                pieces++;
                return work.get();
            };
        }

        @Override
        public <T> T inOne(Supplier<T> work) {
            pieces = 0;
            T made = work.get();
            if (away) {
                throw new IllegalStateException("the database is away");
            }
            committed.add(pieces);
            return made;
        }
    }
}
