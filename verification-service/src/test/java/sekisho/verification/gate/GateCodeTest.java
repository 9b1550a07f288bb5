package sekisho.verification.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sekisho.contracts.Digests;

/**
 * A certificate is bound to the policy hash, and the policy hash to {@link GatePolicy#CODE}. So that the name never stands
 * for other code, {@code gate/code.txt} pins each name to a digest of this package's sources. After a change: raise CODE,
 * run this test, and append the line it expects; earlier lines stay.
 */
class GateCodeTest {

    private static final Path SOURCES = Path.of("src/main/java/sekisho/verification/gate");
    private static final Path PINS = Path.of("src/test/resources/gate/code.txt");

    @Test
    void the_name_of_the_gates_code_stands_for_these_sources_and_no_others() throws IOException {
        List<String> pins = Files.readAllLines(PINS);

        assertThat(pins.getLast())
                .as("raise GatePolicy.CODE and append the new line to %s", PINS)
                .isEqualTo(GatePolicy.CODE + " " + digest());
        assertThat(pins.stream().map(pin -> pin.split(" ")[0])).doesNotHaveDuplicates();
    }

    private static String digest() throws IOException {
        try (Stream<Path> files = Files.list(SOURCES)) {
            return Digests.sha256(files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .map(GateCodeTest::read)
                    .collect(Collectors.joining("\n")));
        }
    }

    private static String read(Path file) {
        try {
            return file.getFileName() + "\n" + Files.readString(file).replace("\r", "");
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }
}
