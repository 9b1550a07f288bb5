package sekisho.verification.postgres;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import sekisho.contracts.Language;
import sekisho.contracts.Region;
import sekisho.contracts.Specialty;
import sekisho.verification.review.Colleagues;
import sekisho.verification.review.Lanes;

/** The people of the desk in PostgreSQL. */
@Singleton
public class PostgresColleagues implements Colleagues {

    private static final String PROFILE =
            "select pseudonym, name, regions, jurisdictions, specialties, languages" + " from expert_profile";
    private static final String KEEP = "insert into expert_profile"
            + " (pseudonym, name, regions, jurisdictions, specialties, languages, kept_at) values (?, ?, ?, ?, ?, ?, ?)"
            + " on conflict (pseudonym) do update set name = excluded.name, regions = excluded.regions,"
            + " jurisdictions = excluded.jurisdictions, specialties = excluded.specialties,"
            + " languages = excluded.languages, kept_at = excluded.kept_at";
    private static final String NAME =
            "insert into deputyship (id, person, deputy, starts_at, ends_at, named_at) values (?, ?, ?, ?, ?, ?)";
    private static final String END =
            "update deputyship set ended_at = ? where id = ? and person = ? and ended_at is null";
    private static final String DEPUTYSHIPS = "select id, person, deputy, starts_at, ends_at from deputyship"
            + " where (person = ? or deputy = ?) and ended_at is null and ends_at > ? order by starts_at, id limit 100";
    private static final String STANDS_IN = "select distinct person from deputyship"
            + " where deputy = ? and ended_at is null and starts_at <= ? and ends_at > ?";

    private final Statements statements;

    PostgresColleagues(DataSource database) {
        this.statements = new Statements(database);
    }

    @Override
    public Optional<Profile> profile(String pseudonym) {
        return statements
                .query("profile", PROFILE + " where pseudonym = ?", List.of(pseudonym), PostgresColleagues::profile)
                .stream()
                .findFirst();
    }

    @Override
    public void keep(Profile profile, Instant now) {
        Lanes lanes = profile.lanes();
        statements.update(
                "profile",
                KEEP,
                Arrays.asList(
                        profile.pseudonym(),
                        profile.name(),
                        joined(profile.regions().stream().map(Region::suffix)),
                        joined(lanes.jurisdictions().stream()),
                        joined(lanes.specialties().stream().map(Specialty::name)),
                        joined(lanes.languages().stream().map(Language::code)),
                        now));
    }

    @Override
    public List<Profile> in(Set<Region> regions, int limit) {
        return statements.query(
                "colleagues",
                PROFILE
                        + " where string_to_array(regions, ',') && ?::text[] order by coalesce(name, pseudonym) limit ?",
                List.of(regions.stream().map(Region::suffix).toList(), limit),
                PostgresColleagues::profile);
    }

    @Override
    public void name(Deputyship deputyship, Instant now) {
        statements.update(
                "deputyship",
                NAME,
                List.of(
                        UUID.fromString(deputyship.id()),
                        deputyship.person(),
                        deputyship.deputy(),
                        deputyship.from(),
                        deputyship.until(),
                        now));
    }

    @Override
    public boolean end(String id, String person, Instant now) {
        return statements.update("deputyship", END, List.of(now, UUID.fromString(id), person)) == 1;
    }

    @Override
    public List<Deputyship> deputyships(String pseudonym, Instant now) {
        return statements.query(
                "deputyships",
                DEPUTYSHIPS,
                List.of(pseudonym, pseudonym, now),
                row -> new Deputyship(
                        row.getString("id"),
                        row.getString("person"),
                        row.getString("deputy"),
                        Statements.instant(row, "starts_at"),
                        Statements.instant(row, "ends_at")));
    }

    @Override
    public Set<String> standsInFor(String pseudonym, Instant now) {
        return new HashSet<>(statements.query(
                "deputyships", STANDS_IN, List.of(pseudonym, now, now), row -> row.getString("person")));
    }

    private static Profile profile(ResultSet row) throws SQLException {
        return new Profile(
                row.getString("pseudonym"),
                row.getString("name"),
                split(row.getString("regions")).map(Region::of).collect(Collectors.toSet()),
                new Lanes(
                        split(row.getString("jurisdictions")).collect(Collectors.toSet()),
                        split(row.getString("specialties"))
                                .map(Specialty::valueOf)
                                .collect(Collectors.toSet()),
                        split(row.getString("languages"))
                                .map(Language::of)
                                .flatMap(Optional::stream)
                                .collect(Collectors.toSet())));
    }

    private static String joined(Stream<String> codes) {
        return codes.sorted().collect(Collectors.joining(","));
    }

    private static Stream<String> split(String codes) {
        return Stream.of(codes.split(",")).filter(code -> !code.isEmpty());
    }
}
