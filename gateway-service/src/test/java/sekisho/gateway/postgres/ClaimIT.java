package sekisho.gateway.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
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

        Imports.Claim first = imports().claim().orElseThrow();
        assertThat(first.taken().id()).isEqualTo(waiting.id());
        assertThat(first.holds()).isTrue();
        assertThat(imports().claim()).isEmpty();
        assertThat(new PostgresImports(database, "elsewhere").claim()).isEmpty();

        first.close();
        try (Imports.Claim again = imports().claim().orElseThrow()) {
            assertThat(again.taken()).isEqualTo(waiting);
        }
    }

    @Test
    void of_two_imports_of_one_document_one_publishes() {
        imports().add(SampleImports.received("one.md"));
        imports().add(SampleImports.received("two.md"));
        String documentId = "law-" + holder;

        try (Imports.Claim one = imports().claim().orElseThrow();
                Imports.Claim two = imports().claim().orElseThrow()) {
            assertThat(one.alsoDocument(documentId)).isTrue();
            assertThat(two.alsoDocument(documentId)).isFalse();
            assertThat(imports().hold(documentId)).isEmpty();
        }
        try (Imports.Held _ = imports().hold(documentId).orElseThrow();
                Imports.Claim one = imports().claim().orElseThrow()) {
            assertThat(one.alsoDocument(documentId)).isFalse();
        }
    }

    @Test
    void who_dies_loses_the_import_at_once() throws SQLException {
        imports().add(SampleImports.received("law.md"));
        Imports.Claim dead = imports().claim().orElseThrow();

        try (Connection connection = database.getConnection();
                Statement kill = connection.createStatement()) {
            kill.execute("select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and classid = 7002"
                    + " and pid <> pg_backend_pid()");
        }

        assertThat(dead.holds()).isFalse();
        boolean free = Await.until(Duration.ofSeconds(5), () -> {
            Optional<Imports.Claim> next = imports().claim();
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
        memory.regionsTold().forgetOthers();

        int rounds = 0;
        while (memory.regionsTold().tellSome(Region.AMERICAS)) {
            rounds++;
        }
        assertThat(rounds).isLessThan(100);
        assertThat(memory.regionsTold().tellSome(Region.AMERICAS)).isFalse();
    }

    private PostgresImports imports() {
        return new PostgresImports(database, holder);
    }
}
