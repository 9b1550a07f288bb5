package sekisho.verification.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import sekisho.contracts.AnswerDrafted;
import sekisho.contracts.Claim;
import sekisho.contracts.Draft;
import sekisho.contracts.QuestionAsked;
import sekisho.verification.gate.GatePolicy;
import sekisho.verification.gate.Law;
import sekisho.verification.gate.SecondOpinion;
import sekisho.verification.gate.SecondOpinion.Absence;
import sekisho.verification.gate.SecondRules;
import sekisho.verification.opinion.SecondModel.Reply;

class AskingSecondModelTest {

    private static final GatePolicy POLICY = Law.policy().with(SecondRules.standard("second-1"));
    private static final Claim GOOD = Law.extract(Law.EN);

    @Test
    void only_what_needs_a_second_model_is_asked_about() {
        var model = ScriptedSecondModel.quoting(Law.EN.text());

        assertThat(asking(model, POLICY).wanted(Law.answering(Law.EN, GOOD))).isFalse();
        assertThat(asking(model, POLICY).wanted(unsure("q-1", Duration.ofSeconds(2))))
                .isTrue();
        assertThat(asking(model, Law.policy()).wanted(unsure("q-1", Duration.ofSeconds(2))))
                .isFalse();
    }

    @Test
    void each_question_gets_its_own_opinion() {
        var model = ScriptedSecondModel.answering((brief, within) ->
                new Reply.Silent(brief.question().startsWith("Which") ? Absence.DOWN : Absence.MALFORMED));

        Map<String, SecondOpinion> opinions = asking(model, POLICY)
                .ask(List.of(unsure("q-1", Duration.ofSeconds(2)), asking("q-2", "Which Regulator is notified?")));

        assertThat(opinions)
                .containsEntry("q-1", new SecondOpinion.Absent(Absence.MALFORMED))
                .containsEntry("q-2", new SecondOpinion.Absent(Absence.DOWN));
    }

    @Test
    void it_is_given_what_is_left_of_the_deadline_less_the_reserve() {
        var given = new HashMap<String, Duration>();
        var model = ScriptedSecondModel.answering((brief, within) -> {
            given.put("within", within);
            return new Reply.Silent(Absence.LATE);
        });

        asking(model, POLICY).ask(List.of(unsure("q-1", Duration.ofMillis(900))));

        assertThat(given).containsEntry("within", Duration.ofMillis(600));
    }

    @Test
    void with_no_time_left_nothing_is_asked_and_it_is_late() {
        var model = ScriptedSecondModel.quoting(Law.EN.text());

        Map<String, SecondOpinion> opinions = asking(model, POLICY)
                .ask(List.of(unsure("q-1", Duration.ofMillis(350)), unsure("q-2", Duration.ofSeconds(-3))));

        assertThat(opinions.values()).containsOnly(new SecondOpinion.Absent(Absence.LATE));
        assertThat(model.shown()).isEmpty();
    }

    @Test
    void one_that_never_answers_holds_nobody_beyond_the_deadline() {
        var never = new CountDownLatch(1);
        var model = ScriptedSecondModel.answering((brief, within) -> {
            try {
                never.await();
            } catch (InterruptedException given) {
                Thread.currentThread().interrupt();
            }
            return new Reply.Silent(Absence.DOWN);
        });

        long began = System.nanoTime();
        Map<String, SecondOpinion> opinions = asking(model, POLICY).ask(List.of(unsure("q-1", Duration.ofMillis(500))));

        assertThat(opinions).containsEntry("q-1", new SecondOpinion.Absent(Absence.LATE));
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void one_that_breaks_is_down() {
        var model = ScriptedSecondModel.answering((brief, within) -> {
            throw new IllegalStateException("broken");
        });

        assertThat(asking(model, POLICY).ask(List.of(unsure("q-1", Duration.ofSeconds(2)))))
                .containsEntry("q-1", new SecondOpinion.Absent(Absence.DOWN));
    }

    @Test
    void a_batch_is_asked_at_once_and_never_more_than_allowed() {
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CyclicBarrier four = new CyclicBarrier(4);
        var model = ScriptedSecondModel.answering((brief, within) -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            try {
                four.await(10, TimeUnit.SECONDS);
            } catch (Exception alone) {
                return new Reply.Silent(Absence.DOWN);
            } finally {
                running.decrementAndGet();
            }
            return new Reply.Silent(Absence.MALFORMED);
        });

        Map<String, SecondOpinion> opinions = asking(model, POLICY)
                .ask(IntStream.range(0, 8)
                        .mapToObj(i -> unsure("q-" + i, Duration.ofSeconds(30)))
                        .toList());

        assertThat(opinions.values()).hasSize(8).containsOnly(new SecondOpinion.Absent(Absence.MALFORMED));
        assertThat(most.get()).isEqualTo(4);
    }

    private static AskingSecondModel asking(SecondModel model, GatePolicy policy) {
        Patience patience = new Patience(Duration.ofMillis(300), Duration.ofSeconds(30), Duration.ofMillis(100), 4);
        return new AskingSecondModel(model, region -> Law.copy(), policy, patience, InstantSource.fixed(Law.NOW));
    }

    static AnswerDrafted unsure(String id, Duration left) {
        return with(id, left, Law.asking(Law.EN).text());
    }

    private static AnswerDrafted asking(String id, String text) {
        return with(id, Duration.ofSeconds(2), text);
    }

    private static AnswerDrafted with(String id, Duration left, String text) {
        Map<String, Double> middling = new HashMap<>(Law.STRONG);
        middling.replaceAll((name, value) -> 0.6);
        AnswerDrafted drafted =
                Law.drafted(Law.asking(Law.EN), new Draft.Answered(List.of(GOOD), List.of(), List.of()), middling);
        QuestionAsked asked = drafted.question();
        var inquiry = asked.inquiry();
        var other = new sekisho.contracts.Inquiry(
                text,
                inquiry.language(),
                inquiry.jurisdictions(),
                inquiry.specialty(),
                inquiry.task(),
                inquiry.asOf(),
                null,
                List.of());
        Instant deadline = Law.NOW.plus(left);
        return new AnswerDrafted(
                id,
                drafted.region(),
                new QuestionAsked(id, asked.region(), asked.askedAt(), deadline, asked.asker(), other),
                drafted.draft(),
                drafted.evidence(),
                drafted.model(),
                drafted.retrievedAt(),
                drafted.draftedAt());
    }
}
