package sekisho.gateway.answer;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import sekisho.gateway.question.Question;

/** Takes in what verification decided, and wakes who waits for it. */
public final class HearingVerdicts {

    private final Verdicts verdicts;
    private final Bells bells;
    private final Clock clock;
    private final Consumer<Question> settled;
    private final Map<String, Integer> seen = new HashMap<>();

    /** @param settled told of each question that changed, after it is kept; for counting */
    public HearingVerdicts(Verdicts verdicts, Bells bells, Clock clock, Consumer<Question> settled) {
        this.verdicts = verdicts;
        this.bells = bells;
        this.clock = clock;
        this.settled = settled;
    }

    /** Keeps a batch; an outage is thrown and the batch comes again. */
    public void hear(List<Verdicts.Delivery> batch) {
        List<Question> changed = verdicts.settle(batch, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        changed.forEach(question -> {
            bells.ring(question.id());
            settled.accept(question);
        });
    }

    /** Keeps when drafts came to be; best effort. */
    public void progress(List<Verdicts.Progress> batch) {
        verdicts.progress(batch);
        batch.forEach(progress -> bells.ring(progress.questionId()));
    }

    /** Wakes those who wait here for what another replica took in. Call every few hundred milliseconds, from one thread. */
    public void lookAround() {
        Set<String> awaited = bells.awaited();
        seen.keySet().retainAll(awaited);
        if (awaited.isEmpty()) {
            return;
        }
        verdicts.revisions(awaited).forEach((questionId, revision) -> {
            Integer before = seen.put(questionId, revision);
            if (before == null ? revision > 0 : !before.equals(revision)) {
                bells.ring(questionId);
            }
        });
    }
}
