package sekisho.feedback.postgres;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Locale;
import sekisho.contracts.Language;
import sekisho.contracts.PairSource;
import sekisho.contracts.Region;
import sekisho.feedback.preference.Tallies;

/** Counts in PostgreSQL, for people, and as metrics, for dashboards. */
@ApplicationScoped
public class PostgresTallies implements Tallies {

    private final EntityManager rows;
    private final MeterRegistry meters;

    PostgresTallies(EntityManager rows, MeterRegistry meters) {
        this.rows = rows;
        this.meters = meters;
    }

    @Override
    public void add(PairSource source, Language language, Region region, Outcome outcome, String reason, int count) {
        rows.createNativeQuery("""
                        insert into tally (source, language, region, outcome, reason, amount)
                        values (:source, :language, :region, :outcome, :reason, :amount)
                        on conflict (source, language, region, outcome, reason)
                        do update set amount = tally.amount + excluded.amount""")
                .setParameter("source", source.name())
                .setParameter("language", language == null ? "" : language.code())
                .setParameter("region", region.suffix())
                .setParameter("outcome", outcome.name())
                .setParameter("reason", reason)
                .setParameter("amount", count)
                .executeUpdate();
        meters.counter("sekisho.pairs", "source", spelled(source), "outcome", spelled(outcome))
                .increment(count);
    }

    private static String spelled(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
