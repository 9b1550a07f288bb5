package sekisho.verification.postgres;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import sekisho.contracts.wire.FactCodec;
import sekisho.verification.certificate.Adjudicated;
import sekisho.verification.certificate.Certificate;
import sekisho.verification.certificate.Certificates;
import sekisho.verification.certificate.Dossier;

/** Certificates in PostgreSQL. */
public final class PostgresCertificates implements Certificates {

    /** Verdicts of the gate that are asked for the policy they were reached under. */
    private static final int LATELY = 50;

    private static final String COLUMNS = "select document, note from certificate ";
    private static final String RUNNING = "select count(*) from (select document from verdict where decided_by = 'gate'"
            + " order by id desc limit ?) lately where lately.document::jsonb -> 'gate' ->> 'policyHash' = ?";

    private static final String NEWEST = "select document::jsonb -> 'gate' ->> 'policyHash' from verdict"
            + " where decided_by = 'gate' order by id desc limit 1";

    private final Sql sql;

    public PostgresCertificates(DataSource database) {
        this.sql = new Sql(database, "certificates");
    }

    @Override
    public void propose(Dossier dossier, List<Adjudicated> items) {
        Certificate certificate = dossier.certificate();
        UUID id = UUID.fromString(certificate.id());
        sql.change(
                "insert into certificate (id, policy_hash, document, expires_at) values (?, ?, ?, ?)",
                id,
                certificate.policyHash(),
                document(certificate),
                certificate.expiresAt());
        sql.changeAll(
                "insert into certificate_item (certificate_id, digest, stratum, score, correct, high_risk)"
                        + " values (?, ?, ?, ?, ?, ?)",
                items.stream()
                        .map(item -> new Object[] {
                            id, item.digest(), item.stratum(), item.score(), item.correct(), item.highRisk()
                        })
                        .toList());
    }

    @Override
    public Optional<Dossier> lock(String id) {
        return sql
                .rows(COLUMNS + "where id = ? for update", PostgresCertificates::dossier, UUID.fromString(id))
                .stream()
                .findFirst();
    }

    @Override
    public void store(Dossier dossier) {
        Certificate certificate = dossier.certificate();
        sql.change(
                "update certificate set document = ?, note = ?, issued_at = ?, expires_at = ? where id = ?",
                document(certificate),
                dossier.note(),
                dossier.signed().isPresent() ? certificate.issuedAt() : null,
                certificate.expiresAt(),
                UUID.fromString(certificate.id()));
    }

    @Override
    public Optional<Dossier> find(String id) {
        return sql.rows(COLUMNS + "where id = ?", PostgresCertificates::dossier, UUID.fromString(id)).stream()
                .findFirst();
    }

    @Override
    public List<Dossier> all(int limit) {
        return sql.rows(COLUMNS + "order by id desc limit ?", PostgresCertificates::dossier, limit);
    }

    @Override
    public List<String> items(String id) {
        return sql.rows(
                "select digest from certificate_item where certificate_id = ? order by digest collate \"C\"",
                row -> row.getString(1),
                UUID.fromString(id));
    }

    @Override
    public List<String> issued(int limit) {
        return sql.rows(
                "select note from certificate where note is not null order by issued_at desc, id desc limit ?",
                row -> row.getString(1),
                limit);
    }

    @Override
    public Optional<String> newestPolicy() {
        return sql.rows(NEWEST, row -> row.getString(1)).stream().findFirst();
    }

    @Override
    public boolean running(String policyHash) {
        return sql.rows(RUNNING, row -> row.getInt(1), LATELY, policyHash).getFirst() > 0;
    }

    private static String document(Certificate certificate) {
        return new String(FactCodec.encode(certificate), StandardCharsets.UTF_8);
    }

    private static Dossier dossier(ResultSet row) throws SQLException {
        Certificate certificate =
                FactCodec.decode(row.getString("document").getBytes(StandardCharsets.UTF_8), Certificate.class);
        return new Dossier(certificate, certificate.consents(), row.getString("note"));
    }
}
