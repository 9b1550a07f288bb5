package sekisho.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as the gateway runs it: a process, its lines, its exit status. */
class ReaderMainIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private record Run(int status, List<JsonNode> lines) {}

    @Test
    void a_law_is_told_line_by_line_and_the_last_line_says_it_is_done() throws Exception {
        Run run = run(StatutesInTextTest.GERMAN, "kontog.txt", "--lang", "de", "--valid-from", "2025-01-01");

        JsonNode passage = run.lines.stream()
                .filter(line -> line.get("kind").asText().equals("passage"))
                .findFirst()
                .orElseThrow();
        assertThat(passage.get("id").asText()).isEqualTo("kontog:1.1");
        assertThat(passage.get("validFrom").asText()).isEqualTo("2025-01-01");
        assertThat(passage.get("setting").get("context").asText()).isEqualTo("Teil 1 Allgemeines");
        assertThat(run.lines.getLast().get("kind").asText()).isEqualTo("done");
        assertThat(run.lines.getLast().get("passages").asInt()).isEqualTo(4);
        assertThat(run.status).isZero();
    }

    @Test
    void a_refusal_is_the_last_line_and_exit_status_3() throws Exception {
        Run run = run("%PDF-1.7 nothing more", "law.pdf");

        assertThat(run.lines.getLast().get("kind").asText()).isEqualTo("refused");
        assertThat(run.lines.getLast().get("reason").asText()).isEqualTo("broken");
        assertThat(run.status).isEqualTo(3);
    }

    @Test
    void wrong_arguments_are_exit_status_2() throws Exception {
        assertThat(run("text", "a.txt", "--colour", "red").status).isEqualTo(2);
    }

    private Run run(String content, String name, String... more) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("upload.bin"), content);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                ReaderMain.class.getName(),
                "--file",
                file.toString(),
                "--name",
                name,
                "--id",
                "kontog",
                "--jurisdiction",
                "DE"));
        command.addAll(List.of(more));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<JsonNode> lines = new ArrayList<>();
        for (String line : new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList()) {
            lines.add(JSON.readTree(line));
        }
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Run(process.exitValue(), lines);
    }
}
