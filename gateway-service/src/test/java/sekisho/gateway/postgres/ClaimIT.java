package sekisho.gateway.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import sekisho.contracts.Region;
import sekisho.gateway.document.Import;
import sekisho.gateway.document.Imports;
import sekisho.gateway.document.SampleImports;
import sekisho.parts.Await;
import sekisho.parts.PartsResource;

@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "gateway"))
class ClaimIT {

    @Inject
    DataSource database;

    @Inject
    Memory memory;

    private final String holder = "replica-" + UUID.randomUUID();

    @Test
    void of_two_that_look_one_gets_the_import() {
        Import waiting = SampleImports.received("law.md");
        imports().add(waiting);

        Imports.Claim first = imports().claim(Long.MAX_VALUE).orElseThrow();
        assertThat(first.taken().id()).isEqualTo(waiting.id());
        assertThat(first.holds()).isTrue();
        assertThat(imports().claim(Long.MAX_VALUE)).isEmpty();
        assertThat(new PostgresImports(database, "elsewhere").claim(Long.MAX_VALUE))
                .isEmpty();

        first.close();
        try (Imports.Claim again = imports().claim(Long.MAX_VALUE).orElseThrow()) {
            assertThat(again.taken()).isEqualTo(waiting);
        }
    }

    @Test
    void of_two_imports_of_one_document_one_publishes() {
        imports().add(SampleImports.received("one.md"));
        imports().add(SampleImports.received("two.md"));
        String documentId = "law-" + holder;

        try (Imports.Claim one = imports().claim(Long.MAX_VALUE).orElseThrow();
                Imports.Claim two = imports().claim(Long.MAX_VALUE).orElseThrow()) {
            assertThat(one.alsoSubject(documentId)).isTrue();
            assertThat(two.alsoSubject(documentId)).isFalse();
            assertThat(imports().hold(documentId)).isEmpty();
        }
        try (Imports.Held _ = imports().hold(documentId).orElseThrow();
                Imports.Claim one = imports().claim(Long.MAX_VALUE).orElseThrow()) {
            assertThat(one.alsoSubject(documentId)).isFalse();
        }
    }

    @Test
    void a_text_that_was_read_waits_for_an_older_one_that_may_be_the_same_document() {
        Import newer = SampleImports.laterAndRead("law.md");
        imports().add(newer);
        Import older = SampleImports.received("law.md");
        imports().add(older);

        for (int look = 0; look < 2; look++) {
            try (Imports.Claim claim = imports().claim(Long.MAX_VALUE).orElseThrow()) {
                assertThat(claim.taken().id()).isEqualTo(older.id());
                assertThat(imports().claim(Long.MAX_VALUE)).isEmpty();
            }
        }
        imports().finish(SampleImports.failed(older), Optional.empty());
        try (Imports.Claim claim = imports().claim(Long.MAX_VALUE).orElseThrow()) {
            assertThat(claim.taken().id()).isEqualTo(newer.id());
        }
    }

    @Test
    void who_dies_loses_the_import_at_once() throws SQLException {
        imports().add(SampleImports.received("law.md"));
        Imports.Claim dead = imports().claim(Long.MAX_VALUE).orElseThrow();

        try (Connection connection = database.getConnection();
                Statement kill = connection.createStatement()) {
            kill.execute("select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and classid = 7002"
                    + " and pid <> pg_backend_pid()");
        }

        assertThat(dead.holds()).isFalse();
        boolean free = Await.until(Duration.ofSeconds(5), () -> {
            Optional<Imports.Claim> next = imports().claim(Long.MAX_VALUE);
            next.ifPresent(Imports.Claim::close);
            return next.isPresent();
        });
        assertThat(free).isTrue();
        dead.close();
    }

    @Test
    void a_region_that_was_left_out_is_told_from_the_beginning_until_it_knows_everything() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement forget = connection.createStatement()) {
            forget.execute("delete from region_told");
        }
        memory.regionsTold().forgetOthers("cluster-1 topic-1");

        int rounds = 0;
        while (memory.regionsTold().tellSome(Region.AMERICAS)) {
            rounds++;
        }
        assertThat(rounds).isLessThan(100);
        assertThat(memory.regionsTold().tellSome(Region.AMERICAS)).isFalse();
    }

    @Test
    void on_another_broker_every_region_is_told_from_the_beginning() throws SQLException {
        RegionsTold told = memory.regionsTold();
        told.forgetOthers("cluster-1 topic-1");
        finish(told);
        assertThat(told.forgetOthers("cluster-1 topic-1")).isZero();
        assertThat(done()).isTrue();

        assertThat(told.forgetOthers("cluster-2 topic-1")).isPositive();

        assertThat(done()).isFalse();
        finish(told);
        assertThat(done()).isTrue();
    }

    private void finish(RegionsTold told) {
        boolean concepts = true;
        while (concepts) {
            concepts = memory.conceptsTold().tellSome();
        }
        for (Region region : Region.values()) {
            boolean more = true;
            while (more) {
                more = told.tellSome(region);
            }
        }
    }

    private boolean done() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement select = connection.createStatement();
                ResultSet rows = select.executeQuery("select bool_and(done) from region_told")) {
            return rows.next() && rows.getBoolean(1);
        }
    }

    @Test
    void who_never_had_a_turn_comes_before_who_had_one_and_a_large_file_is_not_for_the_small_way() {
        Import large = SampleImports.received("large.md");
        Import small = SampleImports.received("small.md");
        imports().add(large);
        imports().add(small);
        String first;
        try (Imports.Claim claim = imports().claim(Long.MAX_VALUE).orElseThrow()) {
            first = claim.taken().id();
        }

        try (Imports.Claim claim = imports().claim(Long.MAX_VALUE).orElseThrow()) {
            assertThat(claim.taken().id()).isNotEqualTo(first).isIn(large.id(), small.id());
        }
        try (Imports.Claim claim = imports().claim(Long.MAX_VALUE).orElseThrow()) {
            assertThat(claim.taken().id()).isEqualTo(first);
        }
        assertThat(imports().claim(large.content().bytes() - 1)).isEmpty();
    }

    private PostgresImports imports() {
        return new PostgresImports(database, holder);
    }
}
