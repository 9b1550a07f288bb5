package sekisho.gateway.postgres;

import com.fasterxml.jackson.core.type.TypeReference;
import io.opentelemetry.context.Context;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import sekisho.contracts.ConceptPublished;
import sekisho.contracts.Region;
import sekisho.contracts.wire.FactCodec;
import sekisho.doors.postgres.DatabaseException;
import sekisho.doors.postgres.Outbox;
import sekisho.gateway.document.Concepts;

/** Concepts in PostgreSQL, told through the outbox. */
final class PostgresConcepts implements Concepts {

    static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(7004)";
    private static final String KNOWN = "select id, labels from concept where vocabulary = ? and id = any(?)";
    private static final String KEEP = """
        insert into concept (vocabulary, id, labels, published_at) values (?, ?, ?, ?)
        on conflict (vocabulary, id) do update set labels = excluded.labels, published_at = excluded.published_at
        """;
    private static final String REMOVE = "delete from concept where vocabulary = ? and id = any(?)";
    private static final String IDS = "select id from concept where vocabulary = ?";
    private static final String OWN =
            "insert into vocabulary (name, librarian, regions) values (?, ?, ?) on conflict (name) do nothing";
    private static final String OWNER = "select librarian, regions from vocabulary where name = ?";
    private static final String LIST = """
        select vocabulary, id, labels from concept where (?::text is null or vocabulary = ?)
        and (vocabulary, id) > (?, ?) order by vocabulary, id limit ?
        """;
    private static final TypeReference<Map<String, List<String>>> LABELS = new TypeReference<>() {};

    private final DataSource database;
    private final Outbox outbox;
    private final Clock clock;

    PostgresConcepts(DataSource database, Outbox outbox, Clock clock) {
        this.database = database;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public void change(String vocabulary, Map<String, Map<String, List<String>>> labels, IntConsumer alongside) {
        QuarkusTransaction.requiringNew().run(() -> {
            try (Connection connection = database.getConnection();
                    Statement lock = connection.createStatement()) {
                lock.execute(ONE_AT_A_TIME);
                Map<String, Map<String, List<String>>> changed =
                        changed(labels, known(connection, vocabulary, labels.keySet()));
                Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
                keep(connection, vocabulary, changed, now);
                outbox.append(changed.entrySet().stream()
                        .map(concept -> new ConceptPublished(vocabulary, concept.getKey(), concept.getValue(), now))
                        .map(told -> new Outbox.Entry(told, eventId(told), Context.current()))
                        .toList());
                alongside.accept(changed.size());
            } catch (SQLException failure) {
                throw new DatabaseException("concept", failure);
            }
        });
    }

    private static Map<String, Map<String, List<String>>> known(
            Connection connection, String vocabulary, Set<String> ids) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(KNOWN)) {
            select.setString(1, vocabulary);
            select.setArray(2, connection.createArrayOf("text", ids.toArray()));
            Map<String, Map<String, List<String>>> known = new HashMap<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    known.put(rows.getString(1), labels(rows.getString(2)));
                }
            }
            return known;
        }
    }

    private static Map<String, Map<String, List<String>>> changed(
            Map<String, Map<String, List<String>>> labels, Map<String, Map<String, List<String>>> known) {
        Map<String, Map<String, List<String>>> changed = new LinkedHashMap<>();
        labels.forEach((id, names) -> {
            if (!names.equals(known.getOrDefault(id, Map.of()))) {
                changed.put(id, names);
            }
        });
        return changed;
    }

    private static void keep(
            Connection connection, String vocabulary, Map<String, Map<String, List<String>>> changed, Instant now)
            throws SQLException {
        Set<String> withdrawn = new HashSet<>();
        try (PreparedStatement keep = connection.prepareStatement(KEEP);
                PreparedStatement remove = connection.prepareStatement(REMOVE)) {
            for (Map.Entry<String, Map<String, List<String>>> concept : changed.entrySet()) {
                if (concept.getValue().isEmpty()) {
                    withdrawn.add(concept.getKey());
                    continue;
                }
                keep.setString(1, vocabulary);
                keep.setString(2, concept.getKey());
                keep.setString(3, Documents.write(concept.getValue()));
                keep.setTimestamp(4, Timestamp.from(now));
                keep.addBatch();
            }
            keep.executeBatch();
            remove.setString(1, vocabulary);
            remove.setArray(2, connection.createArrayOf("text", withdrawn.toArray()));
            remove.executeUpdate();
        }
    }

    @Override
    public Owner owner(String vocabulary, Owner asking) {
        try (Connection connection = database.getConnection();
                PreparedStatement own = connection.prepareStatement(OWN);
                PreparedStatement select = connection.prepareStatement(OWNER)) {
            own.setString(1, vocabulary);
            own.setString(2, asking.librarian());
            own.setString(
                    3, asking.regions().stream().map(Region::suffix).sorted().collect(Collectors.joining(" ")));
            own.executeUpdate();
            select.setString(1, vocabulary);
            try (ResultSet rows = select.executeQuery()) {
                if (!rows.next()) {
                    throw new IllegalStateException("a vocabulary without an owner");
                }
                return new Owner(rows.getString(1), regions(rows.getString(2)));
            }
        } catch (SQLException failure) {
            throw new DatabaseException("concept", failure);
        }
    }

    private static Set<Region> regions(String suffixes) {
        return Stream.of(suffixes.split(" "))
                .filter(suffix -> !suffix.isEmpty())
                .map(Region::of)
                .collect(Collectors.toSet());
    }

    @Override
    public Set<String> idsOf(String vocabulary) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(IDS)) {
            select.setString(1, vocabulary);
            Set<String> ids = new HashSet<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getString(1));
                }
            }
            return ids;
        } catch (SQLException failure) {
            throw new DatabaseException("concept", failure);
        }
    }

    @Override
    public List<Concept> list(Optional<String> vocabulary, Optional<Key> after, int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(LIST)) {
            select.setString(1, vocabulary.orElse(null));
            select.setString(2, vocabulary.orElse(null));
            select.setString(3, after.map(Key::vocabulary).orElse(""));
            select.setString(4, after.map(Key::id).orElse(""));
            select.setInt(5, limit);
            List<Concept> found = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(new Concept(rows.getString(1), rows.getString(2), labels(rows.getString(3))));
                }
            }
            return found;
        } catch (SQLException failure) {
            throw new DatabaseException("concept", failure);
        }
    }

    static String eventId(ConceptPublished told) {
        return told.key() + "/" + told.publishedAt().toEpochMilli();
    }

    static Map<String, List<String>> labels(String document) {
        try {
            return FactCodec.mapper().readValue(document, LABELS);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
