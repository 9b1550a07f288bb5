package sekisho.gateway.postgres;

import io.opentelemetry.context.Context;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import sekisho.contracts.Jurisdictions;
import sekisho.contracts.Language;
import sekisho.contracts.Passage;
import sekisho.contracts.PassagePublished;
import sekisho.contracts.Region;
import sekisho.doors.postgres.DatabaseException;
import sekisho.doors.postgres.Outbox;
import sekisho.gateway.answer.Marked;
import sekisho.gateway.knowledge.Passages;

/** Passages in PostgreSQL, told through the outbox to every region that holds them. */
final class PostgresPassages implements Passages {

    /** Takes the lock of publishing until the transaction ends; any number no other lock of this schema uses. */
    static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(7001)";

    private static final String INSTRUMENTS = "select instrument, jurisdiction, language, count(*) from passage"
            + " where current and jurisdiction = any(?) group by 1, 2, 3 order by 1, 3";

    private final DataSource database;
    private final Outbox outbox;
    private final Set<Region> served;
    private final Clock clock;
    private final Consumer<List<Marked>> told;

    /** @param told of answers that publishing marked, after it is kept */
    PostgresPassages(DataSource database, Outbox outbox, Set<Region> served, Clock clock, Consumer<List<Marked>> told) {
        this.database = database;
        this.outbox = outbox;
        this.served = Set.copyOf(served);
        this.clock = clock;
        this.told = told;
    }

    @Override
    public void change(Set<String> ids, Function<Map<String, Known>, Decision> decide) {
        List<Marked> marked = QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = database.getConnection()) {
                try (Statement lock = connection.createStatement()) {
                    lock.execute(ONE_AT_A_TIME);
                }
                Map<String, Known> known = PassageTable.known(connection, ids);
                Decision decision = decide.apply(known);
                Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
                PassageTable.keep(connection, known, decision, now);
                outbox.append(decision.versions().stream()
                        .flatMap(version -> tellings(version, now).stream())
                        .toList());
                return Marking.mark(connection, decision.current().keySet(), LocalDate.ofInstant(now, ZoneOffset.UTC));
            } catch (SQLException failure) {
                throw new DatabaseException("passage", failure);
            }
        });
        if (!marked.isEmpty()) {
            told.accept(marked);
        }
    }

    @Override
    public Set<String> belongingTo(String documentId, String jurisdiction) {
        return Set.copyOf(
                select("select distinct id from passage where document_id = ? and jurisdiction = ?", select -> {
                    select.setString(1, documentId);
                    select.setString(2, jurisdiction);
                    return texts(select);
                }));
    }

    @Override
    public Set<String> jurisdictionsOf(String documentId) {
        return Set.copyOf(select("select distinct jurisdiction from passage where document_id = ?", select -> {
            select.setString(1, documentId);
            return texts(select);
        }));
    }

    static String eventId(Passage version, Region region, Instant at) {
        return String.join("/", version.versionedId(), region.suffix(), Long.toString(at.toEpochMilli()));
    }

    private static List<String> texts(PreparedStatement select) throws SQLException {
        List<String> found = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private List<Outbox.Entry> tellings(Passage version, Instant now) {
        return Jurisdictions.regionsHolding(version.jurisdiction()).stream()
                .filter(served::contains)
                .sorted()
                .map(region -> new Outbox.Entry(
                        new PassagePublished(region, version, now), eventId(version, region, now), Context.current()))
                .toList();
    }

    @Override
    public Optional<Passage> find(String id, Optional<Integer> version) {
        String sql =
                "select document from passage where id = ? and " + (version.isPresent() ? "version = ?" : "current");
        return select(sql, select -> {
                    select.setString(1, id);
                    if (version.isPresent()) {
                        select.setInt(2, version.get());
                    }
                    return PassageTable.read(select);
                })
                .stream()
                .findFirst();
    }

    @Override
    public List<Passage> versions(String id) {
        return select("select document from passage where id = ? order by version", select -> {
            select.setString(1, id);
            return PassageTable.read(select);
        });
    }

    @Override
    public List<Passage> list(
            Set<String> jurisdictions, Optional<String> instrument, Optional<String> after, int limit) {
        String sql = "select document from passage where current and jurisdiction = any(?) and id > ?"
                + (instrument.isPresent() ? " and instrument = ?" : "") + " order by id limit " + limit;
        return select(sql, select -> {
            select.setArray(1, select.getConnection().createArrayOf("text", jurisdictions.toArray()));
            select.setString(2, after.orElse(""));
            if (instrument.isPresent()) {
                select.setString(3, instrument.get());
            }
            return PassageTable.read(select);
        });
    }

    @Override
    public List<Instrument> instruments(Set<String> jurisdictions) {
        return select(INSTRUMENTS, select -> {
            select.setArray(1, select.getConnection().createArrayOf("text", jurisdictions.toArray()));
            List<Instrument> found = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    Language language = Language.of(rows.getString(3)).orElseThrow();
                    found.add(new Instrument(rows.getString(1), rows.getString(2), language, rows.getLong(4)));
                }
            }
            return found;
        });
    }

    private <T> List<T> select(String sql, Reading<T> reading) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            return reading.read(select);
        } catch (SQLException failure) {
            throw new DatabaseException("passage", failure);
        }
    }

    private interface Reading<T> {
        List<T> read(PreparedStatement select) throws SQLException;
    }
}
