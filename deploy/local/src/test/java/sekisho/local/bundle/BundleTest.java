package sekisho.local.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sekisho.local.evidence.Objections;

class BundleTest {

    private static final Path SCRIPT =
            Path.of("../verifier/verify.py").toAbsolutePath().normalize();

    @TempDir
    private Path folder;

    private ScriptedLedger ledger;
    private Path bundle;
    private Path outside;

    @BeforeEach
    void export() throws IOException {
        ledger = new ScriptedLedger();
        bundle = folder.resolve("bundle");
        outside = Files.writeString(folder.resolve("outside"), ledger.newest());
    }

    @Test
    void a_whole_bundle_holds_for_both_verifiers() throws Exception {
        JsonNode manifest = export(Wanted.ALL);

        assertThat(manifest.path("size").asInt()).isEqualTo(23);
        assertThat(objections(false)).isEmpty();
        assertThat(script(false)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"from", "to", "both", "region"})
    void a_part_holds_where_a_part_was_asked_for_and_not_as_the_whole(String kind) throws Exception {
        export(
                switch (kind) {
                    case "from" -> new Wanted("2026-05-04T08:00:07Z", null, null);
                    case "to" -> new Wanted(null, "2026-05-04T08:00:10Z", null);
                    case "both" -> new Wanted("2026-05-04T08:00:06Z", "2026-05-04T08:00:14Z", null);
                    default -> new Wanted(null, null, "emea");
                });

        assertThat(objections(true)).isEmpty();
        assertThat(objections(false)).hasSize(1).first().asString().contains("entries are missing");
        assertThat(script(true)).isZero();
        assertThat(script(false)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"edit", "delete", "swap", "truncate", "double", "head", "proof", "file", "not-json"})
    void what_was_changed_holds_for_neither(String kind) throws Exception {
        export(Wanted.ALL);
        Path entries = bundle.resolve("entries.jsonl");
        List<String> lines = new ArrayList<>(Files.readAllLines(entries));
        switch (kind) {
            case "edit" -> lines.set(4, lines.get(4).replace("released", "refused"));
            case "delete" -> lines.remove(4);
            case "swap" -> lines.add(3, lines.remove(9));
            case "truncate" -> lines.removeLast();
            case "double" -> lines.add(lines.getLast());
            case "not-json" -> lines.set(2, "{");
            case "head" -> replace("checkpoints.jsonl", "\\\\n12\\\\n", "\\\\n13\\\\n");
            case "proof" -> replace("consistency.jsonl", "\"proof\":\\[\"....", "\"proof\":[\"AAAA");
            default -> Files.writeString(bundle.resolve("README.md"), "Believe me.");
        }
        Files.write(entries, lines);
        if (!kind.equals("file")) {
            fitManifest();
        }

        assertThat(objections(false)).isNotEmpty();
        assertThat(script(false)).isPositive();
    }

    @Test
    void a_history_rolled_back_and_signed_for_agrees_with_itself_but_not_with_a_head_from_outside() throws Exception {
        export(new Wanted(null, "2026-05-04T08:00:10Z", null));
        Path heads = bundle.resolve("checkpoints.jsonl");
        List<String> lines = Files.readAllLines(heads);
        Files.write(heads, lines.subList(0, lines.size() - 1));
        Files.write(
                bundle.resolve("consistency.jsonl"),
                List.of(Files.readAllLines(bundle.resolve("consistency.jsonl")).getFirst()));
        fitManifest();

        assertThat(objections(false)).as("against the head from outside").isNotEmpty();
        assertThat(script(false)).isEqualTo(1);
        Files.writeString(
                outside, LedgerPages.json(lines.getFirst()).path("checkpoint").asText());
        assertThat(objections(false)).as("nobody kept a later head").isEmpty();
        assertThat(script(false)).isZero();
    }

    @Test
    void an_export_that_was_cut_short_goes_on_where_it_stopped() throws Exception {
        ledger.failAfter = 6;
        assertThatThrownBy(() -> export(Wanted.ALL)).hasMessageContaining("away");
        assertThat(Files.exists(bundle.resolve("manifest.json"))).isFalse();
        Files.writeString(
                bundle.resolve("entries.jsonl"),
                Files.readString(bundle.resolve("entries.jsonl")) + "{\"index\":7,\"ver");
        assertThatThrownBy(() -> export(new Wanted(null, null, "emea"))).hasMessageContaining("something else");
        ledger.failAfter = Integer.MAX_VALUE;
        ledger.asked.clear();

        export(Wanted.ALL);

        assertThat(ledger.asked).noneMatch(path -> path.contains("entries?from=0&"));
        assertThat(objections(false)).isEmpty();
        assertThatThrownBy(() -> export(Wanted.ALL)).hasMessageContaining("finished export");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2026-13-01", "1"})
    void a_moment_that_is_none_is_told(String given) {
        assertThatThrownBy(() -> new Wanted(given, null, null)).hasMessageContaining("--from is a day");
        assertThatThrownBy(() -> new Wanted("2026-05-04", "2026-05-03", null)).hasMessageContaining("earlier");
    }

    private JsonNode export(Wanted wanted) throws IOException {
        return new Exporting(ledger, _ -> {}).export(wanted, bundle);
    }

    private List<String> objections(boolean partial) {
        Map<String, String> asked = new java.util.HashMap<>(
                Map.of("bundle", bundle.toString(), "key", ledger.key(), "checkpoints", outside.toString()));
        if (partial) {
            asked.put("partial", "");
        }
        return new Objections().apply(asked);
    }

    /** The script's exit status; skipped aloud where there is no Python. */
    private int script(boolean partial) throws IOException, InterruptedException {
        Optional<Path> python = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(each -> Path.of(each, "python3"))
                .filter(Files::isExecutable)
                .findFirst();
        Assumptions.assumeTrue(python.isPresent(), "no python3 on this machine");
        List<String> command = new ArrayList<>(List.of(
                python.orElseThrow().toString(),
                "-B",
                SCRIPT.toString(),
                bundle.toString(),
                "--key",
                ledger.key(),
                "--checkpoints",
                outside.toString()));
        if (partial) {
            command.add("--partial");
        }
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(folder.resolve("said"))).doesNotContain("Traceback");
        return process.exitValue();
    }

    private void replace(String name, String pattern, String by) throws IOException {
        Path file = bundle.resolve(name);
        String before = Files.readString(file);
        String after = before.replaceFirst(pattern, by);
        assertThat(after).isNotEqualTo(before);
        Files.writeString(file, after);
    }

    /** As somebody who changes a bundle would do. */
    private void fitManifest() throws Exception {
        Path file = bundle.resolve("manifest.json");
        ObjectNode manifest = (ObjectNode) LedgerPages.json(Files.readString(file));
        for (String name : List.of("entries.jsonl", "checkpoints.jsonl", "consistency.jsonl")) {
            byte[] digest =
                    java.security.MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(bundle.resolve(name)));
            manifest.withObject("/files").put(name, java.util.HexFormat.of().formatHex(digest));
        }
        Files.write(file, manifest.toString().getBytes(StandardCharsets.UTF_8));
    }
}
