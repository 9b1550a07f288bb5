package sekisho.local.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The verifier must not repeat a mistake of the writer, so it knows nothing of it, nor of anything else of this house. */
class OwnCodeTest {

    private static final Path SOURCES = Path.of("src/main/java/sekisho/local/evidence");
    private static final Pattern QUALIFIED =
            Pattern.compile("\\b(?:java|javax|com|org|io|sekisho)(?:\\.[a-z_0-9]+)+\\.[A-Z]\\w*");
    private static final Pattern ALLOWED = Pattern.compile(
            "(?:java\\.|javax\\.crypto\\.|com\\.fasterxml\\.jackson\\.|sekisho\\.local\\.evidence\\.).*");

    @Test
    void the_verifier_uses_the_JDK_and_a_reader_of_JSON_and_nothing_of_this_house() throws IOException {
        try (Stream<Path> files = Files.list(SOURCES)) {
            List<Path> sources = files.toList();
            assertThat(sources).hasSizeGreaterThan(10);
            for (Path source : sources) {
                assertThat(QUALIFIED.matcher(Files.readString(source)).results().map(match -> match.group()))
                        .as("%s", source)
                        .allMatch(name -> ALLOWED.matcher(name).matches());
            }
        }
    }

    @Test
    void what_is_looked_for_would_be_seen() {
        assertThat(QUALIFIED
                        .matcher("import sekisho.verification.ledger.Hash;")
                        .results()
                        .map(match -> match.group())
                        .filter(name -> !ALLOWED.matcher(name).matches()))
                .containsExactly("sekisho.verification.ledger.Hash");
    }
}
