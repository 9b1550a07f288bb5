package sekisho.verification.schedule;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import sekisho.verification.certificate.WatchingReleases;

/** How the watch over released answers stood when it was last looked at. */
public final class WatchGauges {

    private volatile boolean closed;
    private volatile long audits;
    private volatile double stake = 1;

    public WatchGauges(MeterRegistry meters) {
        Gauge.builder("sekisho.gate.closed", this, gauges -> gauges.closed ? 1 : 0)
                .description("1 while an alarm keeps the gate closed")
                .register(meters);
        Gauge.builder("sekisho.watch.audits", this, gauges -> gauges.audits)
                .description("audited answers of the running watch")
                .register(meters);
        Gauge.builder("sekisho.watch.stake", this, gauges -> gauges.stake)
                .description("what the bet against the promise is worth; the gate closes at 100")
                .register(meters);
    }

    public void show(WatchingReleases.State state) {
        closed = state.alarm().isPresent();
        audits = state.audits();
        stake = state.stake();
    }

    /** True while an alarm keeps the gate closed. */
    public boolean closed() {
        return closed;
    }

    /** Audited answers of the running watch. */
    public long audits() {
        return audits;
    }
}
