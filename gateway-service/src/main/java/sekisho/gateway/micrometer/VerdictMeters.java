package sekisho.gateway.micrometer;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jboss.logging.Logger;
import sekisho.contracts.Verdict;
import sekisho.contracts.VerdictReached;
import sekisho.gateway.question.Question;

/** Counts what became of questions; told after it is kept. */
public final class VerdictMeters {

    private static final Logger LOG = Logger.getLogger(VerdictMeters.class);

    private final MeterRegistry meters;

    public VerdictMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    public void count(Question question) {
        VerdictReached reached = question.verdict();
        String verdict = question.state().name().toLowerCase(Locale.ROOT);
        String reason = reason(reached.verdict());
        meters.counter(
                        "sekisho.verdicts",
                        "region",
                        question.region().suffix(),
                        "verdict",
                        verdict,
                        "reason",
                        reason,
                        "decided_by",
                        reached.decidedBy().name().toLowerCase(Locale.ROOT))
                .increment();
        Instant start = question.asked().askedAt();
        Question.Progress progress = question.progress();
        if (progress.settledAt() == null) {
            stage("retrieved", start, progress.retrievedAt());
            stage("drafted", start, progress.draftedAt());
            stage("verdict", start, progress.verdictAt());
            stage("visible", start, progress.visibleAt());
        }
        LOG.infof(
                "verdict taken in questionId=%s region=%s verdict=%s reason=%s",
                question.id(), question.region().suffix(), verdict, reason);
    }

    private static String reason(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Released _ -> "none";
            case Verdict.Escalated escalated ->
                escalated.reasons().isEmpty() ? "none" : escalated.reasons().getFirst();
            case Verdict.Refused refused -> refused.reason();
        };
    }

    private void stage(String name, Instant start, Instant at) {
        if (at != null) {
            Duration took = Duration.between(start, at);
            Timer.builder("sekisho.stage")
                    .tag("stage", name)
                    .description("from acceptance to this stage")
                    .publishPercentileHistogram()
                    .minimumExpectedValue(Duration.ofMillis(1))
                    .maximumExpectedValue(Duration.ofSeconds(30))
                    .register(meters)
                    .record(took.isNegative() ? Duration.ZERO : took);
        }
    }
}
