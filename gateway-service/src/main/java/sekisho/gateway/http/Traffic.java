package sekisho.gateway.http;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Duration;
import sekisho.gateway.GatewayConfig;
import sekisho.gateway.question.Question;
import sekisho.gateway.question.Turnstile;

/** How much is let in at once, and how much came. */
@Singleton
final class Traffic {

    private final GatewayConfig.Traffic limits;
    private final MeterRegistry meters;
    private final Turnstile asking;
    private final Turnstile streams;
    private final Turnstile receiving;

    Traffic(GatewayConfig config, MeterRegistry meters) {
        this.limits = config.traffic();
        this.meters = meters;
        this.asking = new Turnstile(limits.asking(), limits.askingPerPerson());
        this.streams = new Turnstile(limits.waiting(), limits.streamsPerPerson());
        int receivingMost = config.documents().receiving();
        this.receiving = new Turnstile(receivingMost, receivingMost);
        meters.gauge("sekisho.asking.inside", asking, Turnstile::inside);
        meters.gauge("sekisho.streams.open", streams, Turnstile::inside);
    }

    Turnstile asking() {
        return asking;
    }

    Turnstile streams() {
        return streams;
    }

    /** Documents being received. */
    Turnstile receiving() {
        return receiving;
    }

    Duration longestWait() {
        return limits.longestWait();
    }

    Duration longestStream() {
        return limits.longestStream();
    }

    Duration heartbeat() {
        return limits.heartbeat();
    }

    void accepted(Question question) {
        meters.counter(
                        "sekisho.questions",
                        "region",
                        question.region().suffix(),
                        "language",
                        question.asked().inquiry().language().code())
                .increment();
    }
}
