package sekisho.verification.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import sekisho.contracts.Region;
import sekisho.verification.ledger.Checkpoint;
import sekisho.verification.ledger.CheckpointKey;
import sekisho.verification.ledger.Entry;
import sekisho.verification.ledger.InMemoryCheckpoints;
import sekisho.verification.ledger.InMemoryLeaves;
import sekisho.verification.ledger.TestKeys;

/** What exporters read is a promise: its golden file is turned into a bundle and checked by programs that share no code. */
class LedgerViewsTest {

    private static final Path GOLDEN = Path.of("src/test/resources/evidence/ledger.json");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final String ORIGIN = "sekisho.test/ledger";
    private static final List<Integer> HEADS = List.of(5, 12, 16, 23);

    private final InMemoryLeaves leaves = new InMemoryLeaves();
    private final InMemoryCheckpoints checkpoints = new InMemoryCheckpoints();
    private final CheckpointKey key = TestKeys.first(ORIGIN);
    private final LedgerViews views = new LedgerViews(leaves, checkpoints);

    @Test
    void what_exporters_read_is_as_promised() throws IOException {
        grow();

        ObjectNode golden = JSON.createObjectNode().put("key", key.verifier());
        golden.set("heads", JSON.valueToTree(views.heads(0, 100).lines().toList()));
        golden.set(
                "entries", JSON.valueToTree(views.entries(0, 100, null).lines().toList()));
        golden.set(
                "emea",
                JSON.valueToTree(views.entries(0, 100, Region.EMEA).lines().toList()));
        ObjectNode proofs = golden.putObject("consistency");
        for (int from : HEADS) {
            HEADS.stream()
                    .filter(to -> to > from)
                    .forEach(to -> proofs.set(from + "-" + to, JSON.valueToTree(views.consistency(from, to))));
        }
        ObjectNode frontiers = golden.putObject("frontier");
        for (int size = 0; size <= leaves.head().size(); size++) {
            frontiers.set(String.valueOf(size), JSON.valueToTree(views.frontier(size)));
        }

        String is = JSON.writeValueAsString(golden) + "\n";
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(GOLDEN, is);
        }
        assertThat(is).isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void entries_of_another_region_are_shown_by_their_hash_alone() {
        grow();

        assertThat(views.entries(0, 3, Region.EMEA).lines())
                .satisfiesExactly(
                        line -> assertThat(line).contains("\"entry\"").contains("\"verdictId\":\"v0\""),
                        line -> assertThat(line)
                                .contains("\"leafHash\"")
                                .doesNotContain("v1")
                                .doesNotContain("apac"),
                        line -> assertThat(line).contains("\"entry\"").contains("\"verdictId\":\"v2\""));
    }

    private void grow() {
        for (int i = 0; i < HEADS.getLast(); i++) {
            leaves.append(List.of(new Entry(
                    "v" + i,
                    Map.of(
                            "questionId",
                            "q" + i,
                            "decidedBy",
                            "gate",
                            "region",
                            i % 2 == 0 ? "emea" : "apac",
                            "state",
                            "released",
                            "time",
                            "2026-05-04T08:00:%02dZ".formatted(i)))));
            if (HEADS.contains(i + 1)) {
                Checkpoint.Signed head = key.sign(new Checkpoint(
                        ORIGIN, leaves.head().size(), leaves.head().root()));
                checkpoints.keep(head);
                checkpoints.tell(head);
            }
        }
    }
}
