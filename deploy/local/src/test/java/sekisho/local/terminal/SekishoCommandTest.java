package sekisho.local.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class SekishoCommandTest {

    @TempDir
    Path empty;

    @TestFactory
    Stream<DynamicTest> every_promised_command_has_its_help() {
        return Stream.of(
                        "up",
                        "down",
                        "status",
                        "logs",
                        "reset",
                        "token",
                        "ask",
                        "knowledge add",
                        "knowledge list",
                        "knowledge imports",
                        "knowledge end",
                        "knowledge concepts add",
                        "knowledge concepts list",
                        "feedback import",
                        "rounds list",
                        "rounds show",
                        "rounds start",
                        "releases list",
                        "releases promote",
                        "releases rollback",
                        "bench answer",
                        "gate calibrate")
                .map(name -> DynamicTest.dynamicTest(
                        name, () -> assertThat(SekishoCommand.run(helpOf(name))).isZero()));
    }

    private static String[] helpOf(String name) {
        return (name + " --help").split(" ", -1);
    }

    @Test
    void wrong_usage_is_2_and_a_house_that_does_not_run_is_3() {
        assertThat(SekishoCommand.run("dance")).isEqualTo(2);
        assertThat(run("ask")).isEqualTo(2);
        assertThat(run("status")).isEqualTo(3);
        assertThat(run("token", "auditor")).isEqualTo(3);
        assertThat(run("ask", "Why?")).isEqualTo(3);
    }

    @Test
    void down_of_a_house_that_does_not_run_is_no_failure() {
        assertThat(run("down")).isZero();
    }

    private int run(String... arguments) {
        List<String> all = new java.util.ArrayList<>(List.of("--data", empty.toString()));
        all.addAll(List.of(arguments));
        return SekishoCommand.run(all.toArray(String[]::new));
    }
}
