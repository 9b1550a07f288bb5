package sekisho.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Breaks each rule on purpose, and does once what only looks like breaking it. */
class RulesTest {

    private static final String MAIN = "some-service/src/main/java/Planted.java";
    private static final String TEST = "some-service/src/test/java/PlantedTest.java";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import jakarta.inject.Inject;",
                "import io.quarkus.logging.Log;",
                "import org.apache.kafka.clients.producer.Producer;",
                "import sekisho.gateway.kafka.KafkaQuestions;",
                "import sekisho.gateway.GatewayConfig;",
                "import sekisho.doors.kafka.FactProducer;",
                "import sekisho.contracts.wire.FactCodec;",
                "import static sekisho.gateway.http.Paths.ROOT;",
                "import sekisho.verification.gate.Gate;",
                "import java.sql.Connection;",
                "class A { Object a = new com.fasterxml.jackson.databind.ObjectMapper(); }"
            })
    void a_room_that_knows_more_is_found(String line) {
        assertThat(broken("sekisho.gateway.question", line))
                .containsExactly("a room imports the JDK, contracts and " + "rooms of its service, nothing else");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import java.util.List;",
                "import java.util.*;",
                "import javax.crypto.Mac;",
                "import static java.util.Objects.requireNonNull;",
                "import sekisho.contracts.Inquiry;",
                "import sekisho.contracts.GateReport.CheckOutcome;",
                "import sekisho.gateway.answer.Answers;",
                "/** See {@link io.quarkus.logging.Log}. */",
                "class A { String a = \"jakarta.inject.Inject\"; }"
            })
    void a_room_may_know_the_jdk_contracts_and_its_neighbours(String line) {
        assertThat(broken("sekisho.gateway.question", line)).isEmpty();
    }

    @Test
    void a_door_that_knows_another_one_is_found() {
        assertThat(broken("sekisho.gateway.http", "import sekisho.gateway.postgres.PostgresQuestions;"))
                .containsExactly("a door imports no other door of its service");
        assertThat(broken("sekisho.gateway.http", "import sekisho.gateway.question.Questions;"))
                .isEmpty();
        assertThat(broken("sekisho.gateway.http", "import sekisho.gateway.http.page.Page;"))
                .isEmpty();
        assertThat(broken("sekisho.gateway.http", "import sekisho.doors.http.Problem;"))
                .isEmpty();
        assertThat(broken("sekisho.gateway", "import sekisho.gateway.http.QuestionResource;"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@Inject Questions questions;",
                "@Inject @Named(\"a\") private List<Map<String, Integer>> questions;",
                "@Inject\n    Questions questions = null;",
                "@Channel(\"out\") Emitter<byte[]> emitter;"
            })
    void an_injected_field_is_found(String field) {
        assertThat(broken("sekisho.gateway.http", "class A { " + field + " }"))
                .containsExactly("injection is by constructor");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@Inject A(Questions questions) { this.q = questions; }",
                "@Inject public A(@Named(\"a\") Questions questions) {}",
                "A(@Channel(\"out\") Emitter<byte[]> emitter, int b) { int c = 1; }"
            })
    void an_injected_constructor_is_not(String constructor) {
        assertThat(broken("sekisho.gateway.http", "class A { " + constructor + " }"))
                .isEmpty();
    }

    @Test
    void scattered_configuration_is_found() {
        assertThat(broken("sekisho.gateway.http", "class A { A(@ConfigProperty(name = \"x\") int a) {} }"))
                .containsExactly("configuration comes from the one Config");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Instant.now()",
                "LocalDate.now()",
                "System.currentTimeMillis()",
                "UUID.randomUUID()",
                "Clock.systemUTC()",
                "java.time.Instant.now()"
            })
    void a_room_that_looks_at_the_clock_is_found(String expression) {
        String code = "class A { Object a = " + expression + "; }";

        assertThat(broken("sekisho.training.round", code))
                .containsExactly("time, ids and chance come into a room as parameters");
        assertThat(broken("sekisho.training.postgres", code)).isEmpty();
    }

    @Test
    void a_clock_that_was_handed_in_is_fine() {
        assertThat(broken("sekisho.training.round", "class A { Object a(Clock clock) { return Instant.now(clock); } }"))
                .isEmpty();
    }

    @Test
    void printing_is_found_outside_terminal_main_and_benches() {
        String code = "class A { void a() { System.out.println(1); } }";

        assertThat(broken("sekisho.gateway.http", code))
                .containsExactly("only the terminal, a main and the benches print");
        assertThat(broken("sekisho.local", code)).containsExactly("only the terminal, a main and the benches print");
        assertThat(broken("sekisho.local.terminal", code)).isEmpty();
        assertThat(broken("sekisho.inference.bench", code)).isEmpty();
        assertThat(broken("broker/src/main/java/BrokerMain.java", "sekisho.broker", code))
                .isEmpty();
    }

    @Test
    void work_left_for_later_is_found_in_comments_too() {
        assertThat(broken("sekisho.gateway.http", "// TO" + "DO later")).containsExactly("nothing is left for later");
        assertThat(broken("sekisho.gateway.http", "/* FIX" + "ME */")).containsExactly("nothing is left for later");
    }

    @Test
    void a_file_of_401_lines_is_found() {
        assertThat(broken("sekisho.gateway.http", "\n".repeat(399) + "class A {}"))
                .containsExactly("a file has 400 lines at most");
        assertThat(broken("sekisho.gateway.http", "\n".repeat(398) + "class A {}"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "class A { void a() {%s} }",
                "record A(int a) { A {%s} }",
                "interface A { default <T> T a(int[] b) throws E {%s} }",
                "class A { static {%s} }",
                "class A { class B { Object b = new C() { void c() {%s} }; } }",
                "class A { Runnable a = () -> {%s}; }"
            })
    void a_method_of_51_lines_is_found(String type) {
        assertThat(broken("sekisho.gateway.http", type.formatted("\n".repeat(50))))
                .containsExactly("a method has 50 lines at most");
        assertThat(broken("sekisho.gateway.http", type.formatted("\n".repeat(49))))
                .isEmpty();
    }

    @Test
    void a_long_type_of_short_methods_is_fine() {
        assertThat(broken("sekisho.gateway.http", "class A {" + "void a() {\nString b = \"{\";\n}\n".repeat(60) + "}"))
                .isEmpty();
    }

    @Test
    void a_package_that_says_nothing_is_found() {
        for (String name : List.of("util", "common", "helper", "misc", "dto", "mapper", "impl", "service", "manager")) {
            assertThat(broken("sekisho.gateway.http." + name, "class A {}"))
                    .containsExactly("a package is named by what it is about");
        }
    }

    @Test
    void a_test_that_sleeps_is_found() {
        String code = "class A { void a() { Thread.sleep(5); } }";

        assertThat(broken(TEST, "sekisho.gateway.http", code)).containsExactly("tests do not sleep");
        assertThat(broken(MAIN, "sekisho.gateway.http", code)).isEmpty();
    }

    @Test
    void a_mocks_library_is_found() {
        assertThat(broken(TEST, "sekisho.gateway.http", "import org.mock" + "ito.Captor;"))
                .containsExactly("doubles are written by hand");
    }

    @Test
    void a_package_without_package_info_is_found_once() {
        Source told = Source.of("a/src/main/java/x/A.java", "package x;\nclass A {}");
        Source info = Source.of("a/src/main/java/x/package-info.java", "/** Tells. */\npackage x;");
        Source test = Source.of("a/src/test/java/x/ATest.java", "package x;\nclass ATest {}");
        Source untold = Source.of("b/src/main/java/x/B.java", "package x;\nclass B {}");

        assertThat(Packages.withoutPackageInfo(List.of(told, info, test, untold)))
                .extracting(Offence::file)
                .containsExactly("b/src/main/java/x/B.java");
    }

    @Test
    void an_offence_names_file_and_line() {
        Source source = Source.of(MAIN, "package sekisho.gateway.http;\n\nclass A {\n  Object a = System.out;\n}\n");

        assertThat(HouseRules.all().values().stream().flatMap(rule -> rule.offences(source).stream()))
                .extracting(Offence::toString)
                .containsExactly(MAIN + ":4 prints: System.out");
    }

    private static List<String> broken(String packageName, String code) {
        return broken(MAIN, packageName, code);
    }

    private static List<String> broken(String file, String packageName, String code) {
        Source source = Source.of(file, "package " + packageName + ";\n" + code);
        return HouseRules.all().entrySet().stream()
                .filter(rule -> !rule.getValue().offences(source).isEmpty())
                .map(rule -> rule.getKey())
                .collect(Collectors.toList());
    }
}
