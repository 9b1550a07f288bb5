package sekisho.gateway.postgres;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import sekisho.contracts.Language;
import sekisho.doors.postgres.DatabaseException;
import sekisho.gateway.document.Document;
import sekisho.gateway.document.DocumentName;
import sekisho.gateway.document.Import;
import sekisho.gateway.document.Imports;
import sekisho.gateway.document.Skip;

/** Imports and documents in PostgreSQL. Who works on an import holds a lock of the session, which ends with the process. */
final class PostgresImports implements Imports {

    /** Most places kept that could not be read, of one import. */
    private static final int SKIPS_MAX = 2_000;

    private static final String OPEN_STATES = "('received', 'reading', 'publishing')";
    private static final String ADD = """
        insert into document_import (id, librarian, jurisdiction, fingerprint, state, holder, import, received_at)
        values (?::uuid, ?, ?, ?, ?, ?, ?, ?)
        """;
    private static final String SAVE = "update document_import set state = ?, import = ? where id = ?::uuid";
    private static final String FIND = "select import from document_import where id = ?::uuid";
    private static final String OPEN_WITH =
            "select import from document_import where fingerprint = ? and state in " + OPEN_STATES + " limit 1";
    private static final String OPEN = "select count(*) filter (where librarian = ?), count(*) from document_import"
            + " where state in " + OPEN_STATES;
    private static final String HELD =
            "select id::text from document_import where holder = ? and state in " + OPEN_STATES;
    private static final String LIST = """
        select import from document_import where (jurisdiction = any(?) or librarian = ?)
        and (?::uuid is null or id < ?::uuid) order by id desc limit ?
        """;
    private static final String SKIPS =
            "select place, reason, detail from document_skip where import_id = ?::uuid and seq >= ? order by seq limit"
                    + " ?";
    private static final String NO_SKIPS = "delete from document_skip where import_id = ?::uuid";
    private static final String ADD_SKIP = """
        insert into document_skip (import_id, seq, place, reason, detail)
        select ?::uuid, coalesce(max(seq) + 1, 0), ?, ?, ? from document_skip where import_id = ?::uuid
        having count(*) < %d
        """.formatted(SKIPS_MAX);
    private static final String PUBLISH = """
        insert into document (id, instrument, jurisdiction, language, digest, fingerprint, state, passages, import_id,
        published_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?::uuid, ?)
        on conflict (id) do update set instrument = excluded.instrument, jurisdiction = excluded.jurisdiction,
        language = excluded.language, digest = excluded.digest, fingerprint = excluded.fingerprint,
        state = excluded.state, passages = excluded.passages, import_id = excluded.import_id,
        published_at = excluded.published_at
        """;
    private static final String DOCUMENT = "select id, instrument, jurisdiction, language, digest, fingerprint, state,"
            + " passages, import_id::text, published_at from document where ";

    /** Nothing of it was changed by another way since. */
    private static final String UNTOUCHED = "not exists (select 1 from passage where passage.document_id = document.id"
            + " and passage.published_at > document.published_at)";

    private final DataSource database;
    private final String holder;

    PostgresImports(DataSource database, String holder) {
        this.database = database;
        this.holder = holder;
    }

    @Override
    public void add(Import fresh) {
        update(ADD, insert -> {
            insert.setString(1, fresh.id());
            insert.setString(2, fresh.librarian());
            insert.setString(3, fresh.declaration().jurisdiction());
            insert.setString(4, fresh.content().fingerprint());
            insert.setString(5, state(fresh));
            insert.setString(6, holder);
            insert.setString(7, Documents.write(fresh));
            insert.setTimestamp(8, Timestamp.from(fresh.receivedAt()));
        });
    }

    @Override
    public void save(Import changed) {
        update(SAVE, update -> {
            update.setString(1, state(changed));
            update.setString(2, Documents.write(changed));
            update.setString(3, changed.id());
        });
    }

    @Override
    public void save(Import changed, List<Skip> skips) {
        QuarkusTransaction.requiringNew().run(() -> {
            update(NO_SKIPS, delete -> delete.setString(1, changed.id()));
            addSkips(changed.id(), skips);
            save(changed);
        });
    }

    @Override
    public void addSkips(String importId, List<Skip> skips) {
        skips.forEach(skip -> update(ADD_SKIP, insert -> {
            insert.setString(1, importId);
            insert.setString(2, skip.place());
            insert.setString(3, skip.reason());
            insert.setString(4, skip.detail());
            insert.setString(5, importId);
        }));
    }

    @Override
    public void finish(Import done, Optional<Document> published) {
        QuarkusTransaction.requiringNew().run(() -> {
            save(done);
            published.ifPresent(document -> update(PUBLISH, insert -> {
                insert.setString(1, document.name().id());
                insert.setString(2, document.name().instrument());
                insert.setString(3, document.name().jurisdiction());
                insert.setString(4, document.name().language().code());
                insert.setString(5, document.digest());
                insert.setString(6, document.fingerprint());
                insert.setString(7, document.complete() ? "published" : "incomplete");
                insert.setInt(8, document.passages());
                insert.setString(9, document.importId());
                insert.setTimestamp(10, Timestamp.from(document.publishedAt()));
            }));
        });
    }

    private static String state(Import one) {
        return one.state().name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Optional<Import> find(String id) {
        return imports(FIND, select -> select.setString(1, id)).stream().findFirst();
    }

    @Override
    public Optional<Import> openWith(String fingerprint) {
        return imports(OPEN_WITH, select -> select.setString(1, fingerprint)).stream()
                .findFirst();
    }

    @Override
    public Open open(String librarian) {
        return select(OPEN, select -> select.setString(1, librarian), row -> new Open(row.getInt(1), row.getInt(2)))
                .getFirst();
    }

    @Override
    public Set<String> held() {
        return new HashSet<>(select(HELD, select -> select.setString(1, holder), row -> row.getString(1)));
    }

    @Override
    public Optional<Claim> claim(long bytesMost) {
        return SessionClaim.next(database, holder, bytesMost);
    }

    @Override
    public Optional<Held> hold(String documentId) {
        return SessionClaim.ofDocument(database, documentId);
    }

    @Override
    public List<Import> list(Set<String> jurisdictions, String librarian, Optional<String> before, int limit) {
        return imports(LIST, select -> {
            select.setArray(1, select.getConnection().createArrayOf("text", jurisdictions.toArray()));
            select.setString(2, librarian);
            select.setString(3, before.orElse(null));
            select.setString(4, before.orElse(null));
            select.setInt(5, limit);
        });
    }

    @Override
    public List<Skip> skips(String importId, int from, int limit) {
        return select(
                SKIPS,
                select -> {
                    select.setString(1, importId);
                    select.setInt(2, from);
                    select.setInt(3, limit);
                },
                row -> new Skip(row.getString(1), row.getString(2), row.getString(3)));
    }

    @Override
    public Optional<Document> publishedFrom(String fingerprint) {
        return select(
                        DOCUMENT + "fingerprint = ? and state = 'published' and " + UNTOUCHED,
                        select -> select.setString(1, fingerprint),
                        PostgresImports::documentOf)
                .stream()
                .findFirst();
    }

    @Override
    public List<Document> documents(Set<String> jurisdictions, Optional<String> after, int limit) {
        return select(
                DOCUMENT + "jurisdiction = any(?) and id > ? order by id limit ?",
                select -> {
                    select.setArray(1, select.getConnection().createArrayOf("text", jurisdictions.toArray()));
                    select.setString(2, after.orElse(""));
                    select.setInt(3, limit);
                },
                PostgresImports::documentOf);
    }

    @Override
    public Optional<Document> document(String documentId) {
        return select(DOCUMENT + "id = ?", select -> select.setString(1, documentId), PostgresImports::documentOf)
                .stream()
                .findFirst();
    }

    @Override
    public Set<LocalDate> editions(String documentId) {
        return Set.copyOf(select(
                "select first_day from document_edition where document_id = ?",
                select -> select.setString(1, documentId),
                row -> row.getObject(1, LocalDate.class)));
    }

    @Override
    public void addEdition(String documentId, LocalDate firstDay) {
        update("insert into document_edition (document_id, first_day) values (?, ?) on conflict do nothing", insert -> {
            insert.setString(1, documentId);
            insert.setObject(2, firstDay);
        });
    }

    @Override
    public void withdrawEditions(String documentId, LocalDate lastDay) {
        update("delete from document_edition where document_id = ? and first_day > ?", delete -> {
            delete.setString(1, documentId);
            delete.setObject(2, lastDay);
        });
    }

    private static Document documentOf(ResultSet row) throws SQLException {
        Language language = Language.of(row.getString(4)).orElseThrow();
        return new Document(
                new DocumentName(row.getString(1), row.getString(2), row.getString(3), language),
                row.getString(5),
                row.getString(6),
                row.getString(7).equals("published"),
                row.getInt(8),
                row.getString(9),
                row.getTimestamp(10).toInstant());
    }

    private List<Import> imports(String sql, Filling filling) {
        return select(sql, filling, row -> Documents.read(row.getString(1), Import.class));
    }

    private interface Filling {
        void fill(PreparedStatement statement) throws SQLException;
    }

    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> select(String sql, Filling filling, Row<T> row) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            filling.fill(select);
            List<T> found = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(row.read(rows));
                }
            }
            return found;
        } catch (SQLException failure) {
            throw new DatabaseException("document", failure);
        }
    }

    private void update(String sql, Filling filling) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            filling.fill(update);
            update.executeUpdate();
        } catch (SQLException failure) {
            throw new DatabaseException("document", failure);
        }
    }
}
