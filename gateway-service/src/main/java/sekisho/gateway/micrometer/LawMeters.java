package sekisho.gateway.micrometer;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Locale;
import org.jboss.logging.Logger;
import sekisho.gateway.answer.Marked;

/** Counts the marks beside released answers; told after they are kept. */
public final class LawMeters {

    private static final Logger LOG = Logger.getLogger(LawMeters.class);

    private final MeterRegistry meters;

    public LawMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    public void count(List<Marked> marked) {
        marked.forEach(mark -> meters.counter(
                        "sekisho.answers.marked", "region", mark.region().suffix(), "change", change(mark))
                .increment());
        LOG.infof("answers marked, because law they cite changes: %d", marked.size());
    }

    private static String change(Marked mark) {
        return mark.kind() == null
                ? "none"
                : mark.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
