package sekisho.gateway.answer;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import sekisho.gateway.question.Question;
import sekisho.gateway.question.QuestionState;
import sekisho.gateway.question.Questions;

/** Holds a request until its question has a verdict, never longer than asked. */
public final class AwaitingVerdict {

    private final Questions questions;
    private final Bells bells;

    public AwaitingVerdict(Questions questions, Bells bells) {
        this.questions = questions;
        this.bells = bells;
    }

    /**
     * Waits until the question is no longer open.
     *
     * @param longest how long at most; zero reads once
     * @return the question as it is then; empty if there is none
     */
    public Optional<Question> await(String questionId, Duration longest) throws InterruptedException {
        Semaphore rung = new Semaphore(0);
        Optional<Bells.Bell> bell = bells.hang(questionId, rung::release);
        if (bell.isEmpty()) {
            // Too many wait already: an honest status now is better than one more waiting.
            return questions.find(questionId);
        }
        try (Bells.Bell _ = bell.get()) {
            long until = System.nanoTime() + longest.toNanos();
            Optional<Question> question = questions.find(questionId);
            while (question.isPresent() && question.get().state() == QuestionState.OPEN) {
                if (!rung.tryAcquire(until - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                    return questions.find(questionId);
                }
                rung.drainPermits();
                question = questions.find(questionId);
            }
            return question;
        }
    }
}
