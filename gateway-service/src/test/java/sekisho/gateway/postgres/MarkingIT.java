package sekisho.gateway.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import sekisho.contracts.Region;
import sekisho.gateway.knowledge.PassageForm;
import sekisho.gateway.knowledge.Published;
import sekisho.gateway.knowledge.PublishingPassages;
import sekisho.gateway.question.Person;
import sekisho.parts.PartsResource;

/** A verdict may come between any two statements of a marking. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "gateway"))
class MarkingIT {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @Inject
    DataSource database;

    @Inject
    PublishingPassages publishing;

    private final String passage = "marking-" + UUID.randomUUID();

    @Test
    void an_answer_that_is_released_while_its_law_changes_is_marked_or_looked_at_again() throws Exception {
        publish("First words", "2020-01-01");
        publish("Second words", TODAY.toString());

        for (int statement = 0; statement < 6; statement++) {
            execute("delete from citation where passage_id = '" + passage + "'");
            cite();
            try (Connection connection = database.getConnection()) {
                Marking.mark(citing(connection, statement), List.of(passage), TODAY);
            }
            assertThat(missed()).as("a verdict before statement %d", statement).isZero();
        }
    }

    /** The connection, with one more citation committed by somebody else before its n-th statement. */
    private Connection citing(Connection connection, int n) {
        int[] prepared = new int[1];
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (_, method, arguments) -> {
                    if (method.getName().equals("prepareStatement") && prepared[0]++ == n) {
                        cite();
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                });
    }

    private void cite() throws SQLException {
        execute("insert into citation (question_id, passage_id, version, region, released_on) values"
                + " (gen_random_uuid(), '" + passage + "', 1, 'EMEA', '2024-01-01')");
    }

    private long missed() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery(
                        "select count(*) from citation where weighed and change is null and passage_id = '" + passage
                                + "'")) {
            count.next();
            return count.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void publish(String text, String validFrom) {
        PassageForm form = new PassageForm(passage, "Act", "§ 1", null, "en", "EU", null, text, validFrom, null, null);
        Person librarian = new Person("lib", Set.of(), List.of(Region.EMEA));
        assertThat(publishing.publish(List.of(form), librarian, PublishingPassages.OnError.ABORT))
                .isInstanceOf(Published.Done.class);
    }
}
