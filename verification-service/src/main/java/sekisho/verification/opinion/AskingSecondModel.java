package sekisho.verification.opinion;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import sekisho.contracts.AnswerDrafted;
import sekisho.contracts.Region;
import sekisho.verification.gate.Gate;
import sekisho.verification.gate.GatePolicy;
import sekisho.verification.gate.SecondOpinion;
import sekisho.verification.gate.SecondOpinion.Absence;
import sekisho.verification.knowledge.Knowledge;

/** Asks a second model about the drafts that need one. Call outside of any transaction. */
public final class AskingSecondModel implements AutoCloseable {

    private static final SecondOpinion LATE = new SecondOpinion.Absent(Absence.LATE);

    /** What a wait may last beyond what the model was given, before it is given up; a model should answer in time itself. */
    private static final Duration GRACE = Duration.ofMillis(50);

    private final SecondModel model;
    private final Function<Region, Knowledge> knowledge;
    private final GatePolicy policy;
    private final Comparison comparison;
    private final Patience patience;
    private final InstantSource clock;
    private final Semaphore places;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** @param policy names the second model, or none: then nothing is ever wanted or asked */
    public AskingSecondModel(
            SecondModel model,
            Function<Region, Knowledge> knowledge,
            GatePolicy policy,
            Patience patience,
            InstantSource clock) {
        this.model = model;
        this.knowledge = knowledge;
        this.policy = policy;
        this.comparison = new Comparison(policy);
        this.patience = patience;
        this.clock = clock;
        this.places = new Semaphore(patience.atOnce());
    }

    /** True if there is a second model, and its agreement is all a draft needs. */
    public boolean wanted(AnswerDrafted drafted) {
        return policy.second().configured() && Gate.wantsSecond(drafted, knowledge.apply(drafted.region()), policy);
    }

    /** What came of asking about each of these drafts, by question; all at once, none beyond its own deadline. */
    public Map<String, SecondOpinion> ask(List<AnswerDrafted> drafts) {
        Map<AnswerDrafted, Future<SecondOpinion>> asked = new LinkedHashMap<>();
        drafts.forEach(drafted -> asked.put(drafted, threads.submit(task(drafted))));
        Map<String, SecondOpinion> opinions = new HashMap<>();
        asked.forEach((drafted, answer) -> opinions.put(drafted.questionId(), await(answer, left(drafted))));
        return opinions;
    }

    private Callable<SecondOpinion> task(AnswerDrafted drafted) {
        return () -> {
            Duration left = left(drafted);
            if (left.compareTo(patience.atLeast()) < 0
                    || !places.tryAcquire(left.minus(patience.atLeast()).toNanos(), TimeUnit.NANOSECONDS)) {
                return LATE;
            }
            try {
                return asked(drafted);
            } finally {
                places.release();
            }
        };
    }

    private SecondOpinion asked(AnswerDrafted drafted) {
        Knowledge own = knowledge.apply(drafted.region());
        Optional<Brief> brief = Brief.of(drafted, own, policy.second());
        if (brief.isEmpty()) {
            return new SecondOpinion.Undecided("too-much-to-show");
        }
        Duration left = left(drafted);
        if (left.compareTo(patience.atLeast()) < 0) {
            return LATE;
        }
        return switch (model.ask(brief.get(), left)) {
            case SecondModel.Reply.Silent(Absence reason) -> new SecondOpinion.Absent(reason);
            case SecondModel.Reply.Told(Opinion opinion) -> comparison.of(drafted, brief.get(), opinion, own);
        };
    }

    private Duration left(AnswerDrafted drafted) {
        return patience.left(clock.instant(), drafted.question().deadline());
    }

    private static SecondOpinion await(Future<SecondOpinion> answer, Duration left) {
        try {
            return answer.get(left.plus(GRACE).toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            answer.cancel(true);
            return LATE;
        } catch (ExecutionException broken) {
            return new SecondOpinion.Absent(Absence.DOWN);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            answer.cancel(true);
            return LATE;
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
