package sekisho.local.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The verifier for programs that load it apart and share no class with it: what it is asked and what it answers are types
 * of the JDK. Asked with {@code content} (a receipt) or {@code bundle} (a folder), {@code key}, and {@code checkpoints} (a
 * file of heads kept outside); answers what does not hold, or nothing.
 */
public final class Objections implements Function<Map<String, String>, List<String>> {

    @Override
    public List<String> apply(Map<String, String> asked) {
        try {
            Evidence.Brought brought = new Evidence.Brought(
                    Optional.ofNullable(asked.get("key")),
                    Optional.ofNullable(asked.get("checkpoints"))
                            .map(Objections::notes)
                            .orElse(List.of()),
                    Optional.empty());
            Report report = asked.containsKey("bundle")
                    ? Evidence.checkBundle(Path.of(asked.get("bundle")), brought, asked.containsKey("partial"))
                    : Evidence.check(asked.get("content"), brought);
            return report.steps().stream()
                    .filter(step -> !step.holds())
                    .map(step -> step.name() + ": " + step.said())
                    .toList();
        } catch (BrokenEvidenceException broken) {
            return List.of("broken: " + broken.getMessage());
        }
    }

    private static List<String> notes(String file) {
        try {
            return Evidence.notes(Files.readString(Path.of(file)));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
