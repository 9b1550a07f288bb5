package sekisho.feedback.postgres;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import sekisho.contracts.Language;
import sekisho.contracts.PairCollected;
import sekisho.contracts.PairSource;
import sekisho.contracts.Region;
import sekisho.feedback.preference.ImportedPair;
import sekisho.feedback.preference.PairShelf;
import sekisho.feedback.preference.Pairs;
import sekisho.feedback.preference.Tallies;

/** Pairs in PostgreSQL. */
@ApplicationScoped
public class PairRows implements PanacheRepositoryBase<PairRow, String>, Pairs, PairShelf {

    /** Who brought an imported pair is not known to it. */
    private static final String NOBODY = "import";

    private final Tallies tallies;

    PairRows(Tallies tallies) {
        this.tallies = tallies;
    }

    @Override
    public Map<String, String> ratersOf(Collection<String> pairIds) {
        return find("pairId in ?1", pairIds).stream().collect(Collectors.toMap(row -> row.pairId, row -> row.rater));
    }

    @Override
    public long total() {
        return ((Number) getEntityManager()
                        .createNativeQuery("select coalesce(sum(amount), 0) from tally where outcome = 'COLLECTED'")
                        .getSingleResult())
                .longValue();
    }

    @Override
    public long by(String rater) {
        return count("rater", rater);
    }

    @Override
    public Collection<PairCollected> put(Collection<PairCollected> pairs) {
        List<PairCollected> fresh = new ArrayList<>();
        for (PairCollected pair : pairs) {
            Filing filing = new Filing(
                    pair.pairId(),
                    pair.group(),
                    pair.region(),
                    pair.language(),
                    pair.source(),
                    pair.rater(),
                    Documents.write(pair),
                    pair.collectedAt());
            if (insert(filing)) {
                fresh.add(pair);
            }
        }
        return fresh;
    }

    @Override
    public int bring(List<ImportedPair> pairs) {
        return QuarkusTransaction.requiringNew().call(() -> {
            int fresh = 0;
            for (ImportedPair pair : pairs) {
                Filing filing = new Filing(
                        pair.pairId(),
                        pair.pairId(),
                        pair.region(),
                        pair.language(),
                        PairSource.IMPORT,
                        NOBODY,
                        Documents.write(pair),
                        pair.importedAt());
                boolean inserted = insert(filing);
                tallies.add(
                        PairSource.IMPORT,
                        pair.language(),
                        pair.region(),
                        inserted ? Tallies.Outcome.IMPORTED : Tallies.Outcome.REFUSED,
                        inserted ? "" : "duplicate",
                        1);
                fresh += inserted ? 1 : 0;
            }
            return fresh;
        });
    }

    private record Filing(
            String pairId,
            String group,
            Region region,
            Language language,
            PairSource source,
            String rater,
            String document,
            Instant at) {}

    private boolean insert(Filing filing) {
        return getEntityManager()
                        .createNativeQuery("""
                                insert into pair (pair_id, group_id, region, language, source, rater, imported, document,
                                                  collected_at)
                                values (:id, :group, :region, :language, :source, :rater, :imported,
                                        cast(:document as jsonb), :at)
                                on conflict do nothing""")
                        .setParameter("id", filing.pairId())
                        .setParameter("group", filing.group())
                        .setParameter("region", filing.region().suffix())
                        .setParameter("language", filing.language().code())
                        .setParameter("source", filing.source().name())
                        .setParameter("rater", filing.rater())
                        .setParameter("imported", filing.source() == PairSource.IMPORT)
                        .setParameter("document", filing.document())
                        .setParameter("at", filing.at())
                        .executeUpdate()
                == 1;
    }

    @Override
    public List<Shelved> before(Collection<Region> regions, long seq, int limit) {
        return QuarkusTransaction.joiningExisting()
                .call(() ->
                        find("region in ?1 and seq < ?2 order by seq desc", names(regions), seq).page(0, limit).stream()
                                .map(PairRow::shelved)
                                .toList());
    }

    @Override
    public List<Shelved> after(Collection<Region> regions, long seq, int limit) {
        return QuarkusTransaction.requiringNew()
                .call(() -> find("region in ?1 and seq > ?2 order by seq", names(regions), seq).page(0, limit).stream()
                        .map(PairRow::shelved)
                        .toList());
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<Count> counts(Collection<Region> regions) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> ((List<Tuple>) getEntityManager()
                                .createNativeQuery(
                                        "select source, language, region, outcome, reason, amount from tally"
                                                + " where region in (:regions) order by 1, 2, 3, 4, 5",
                                        Tuple.class)
                                .setParameter("regions", names(regions))
                                .getResultList())
                        .stream()
                                .map(row -> new Count(
                                        PairSource.valueOf(row.get(0, String.class)),
                                        row.get(1, String.class),
                                        row.get(2, String.class),
                                        row.get(3, String.class).toLowerCase(Locale.ROOT),
                                        row.get(4, String.class),
                                        row.get(5, Number.class).longValue()))
                                .toList());
    }

    @Override
    public Waiting waiting(Collection<Region> regions) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> new Waiting(
                        count("select count(*) from opinion where waiting and region in (:regions)", regions),
                        count(
                                "select count(*) from preference where judged_at is null and region in (:regions)",
                                regions)));
    }

    private long count(String sql, Collection<Region> regions) {
        return ((Number) getEntityManager()
                        .createNativeQuery(sql)
                        .setParameter("regions", names(regions))
                        .getSingleResult())
                .longValue();
    }

    private static List<String> names(Collection<Region> regions) {
        return regions.stream().map(Region::suffix).toList();
    }
}
