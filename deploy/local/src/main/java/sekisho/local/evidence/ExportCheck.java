package sekisho.local.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Checks a whole export: every entry in its place, each verdict once, one decision by each decider per question, and the
 * root at the size of every checkpoint, old ones included.
 */
final class ExportCheck {

    private ExportCheck() {}

    static Report of(List<JsonNode> lines, Evidence.Brought brought) {
        Report report = new Report();
        List<byte[]> leaves = new ArrayList<>();
        Optional<String> trouble = entries(lines, leaves);
        report.step(
                "entries",
                trouble.isEmpty(),
                leaves.size() + " entries stand in their places, each verdict and each decision once",
                trouble.orElse(""));

        List<String> notes = Stream.concat(
                        lines.stream()
                                .filter(line -> line.has("checkpoint"))
                                .map(line -> Evidence.text(line, "checkpoint")),
                        brought.checkpoints().stream())
                .toList();
        Optional<String> own = lines.stream()
                .filter(line -> line.has("key"))
                .map(line -> Evidence.text(line, "key"))
                .findFirst();
        report.step(
                "checkpoint",
                !notes.isEmpty(),
                notes.size() + " checkpoints to agree with",
                "there is no checkpoint to agree with; bring one with --checkpoint");
        long covered = 0;
        for (String note : notes) {
            Checkpoint head = Checkpoint.parse(note);
            Keys.check(report, brought, own, head);
            root(report, head, leaves);
            covered = Math.max(covered, head.size());
        }
        if (leaves.size() > covered) {
            report.caution((leaves.size() - covered) + " entries at the end are not covered by any checkpoint yet");
        }
        return report;
    }

    private static void root(Report report, Checkpoint head, List<byte[]> leaves) {
        boolean complete = head.size() <= leaves.size();
        boolean same = complete && Arrays.equals(head.root(), Merkle.root(leaves.subList(0, (int) head.size())));
        report.step(
                "root at " + head.size(),
                same,
                "the first " + head.size() + " entries are exactly the signed ones",
                complete
                        ? "the first " + head.size()
                                + " entries are not the signed ones: changed, swapped, or another history"
                        : "the export ends before the checkpoint: " + (head.size() - leaves.size())
                                + " entries are missing");
    }

    private static Optional<String> entries(List<JsonNode> lines, List<byte[]> leaves) {
        Set<String> verdicts = new HashSet<>();
        Set<String> decisions = new HashSet<>();
        Optional<String> trouble = Optional.empty();
        for (JsonNode line : lines) {
            if (line.has("entry")) {
                long place = leaves.size();
                String canonical = Evidence.text(line, "entry");
                leaves.add(Merkle.leaf(canonical.getBytes(StandardCharsets.UTF_8)));
                Optional<String> objection = objection(line, Evidence.entry(canonical), place, verdicts, decisions);
                trouble = trouble.or(() -> objection);
            }
        }
        return trouble;
    }

    private static Optional<String> objection(
            JsonNode line, JsonNode entry, long place, Set<String> verdicts, Set<String> decisions) {
        if (Evidence.number(line, "index") != place || entry.path("sequence").asLong(-1) != place) {
            return Optional.of("entry " + place + " is not in its place: it says it is number "
                    + entry.path("sequence").asText("none"));
        }
        if (!verdicts.add(entry.path("verdictId").asText())) {
            return Optional.of("entry " + place + " repeats the verdict of another entry");
        }
        // Beside verdicts the ledger keeps what became of the gate itself: certificates, alarms, openings.
        if (!entry.path("kind").asText("verdict-1").startsWith("verdict")) {
            return Optional.empty();
        }
        String decision = entry.path("questionId").asText() + " by "
                + entry.path("decidedBy").asText();
        return decisions.add(decision)
                ? Optional.empty()
                : Optional.of("entry " + place + " decides a question a second time: " + decision);
    }
}
