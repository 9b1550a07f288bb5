package sekisho.verification.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import sekisho.contracts.Draft;
import sekisho.verification.gate.Law;
import sekisho.verification.verdict.Reached;
import sekisho.verification.verdict.Room;

/** The receipt is a promise to verifiers that share no code with this service: its golden file is read by theirs. */
class ReceiptTest {

    private static final Path GOLDEN = Path.of("src/test/resources/evidence");
    private static final String ORIGIN = "sekisho.test/ledger";
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Room room = new Room();
    private final InMemoryCheckpoints checkpoints = new InMemoryCheckpoints();

    @Test
    void a_receipt_is_as_promised() throws IOException {
        Reached reached = room.judging()
                .judge(List.of(Law.answering(Law.EN, Law.extract(Law.EN))))
                .getFirst();
        for (String other : List.of("a", "b", "c", "d")) {
            room.leaves.append(List.of(new Entry(other, Map.of("questionId", other, "decidedBy", "gate"))));
        }
        var signing = signing();

        Receipt receipt = new IssuingReceipt(room.leaves, checkpoints, signing)
                .of(reached.fact().verdictId())
                .orElseThrow();

        assertThat(receipt.treeSize()).isEqualTo(5);
        golden("receipt.json", JSON.writeValueAsString(document(receipt, reached)) + "\n");
        golden("export.jsonl", export(signing));
        golden("answer.txt", reached.answer() + "\n");
    }

    @Test
    void a_checkpoint_is_signed_once_per_size() {
        room.judging().judge(List.of(Law.drafted(Law.asking(Law.EN), new Draft.Failed("down"), Map.of())));
        var signing = signing();

        assertThat(signing.sign()).isEqualTo(signing.sign());
        assertThat(checkpoints.all()).hasSize(1);
    }

    private SigningCheckpoints signing() {
        CheckpointKey key = TestKeys.first(ORIGIN);
        Continuity continuity = new Continuity(room.leaves, key, ORIGIN);
        continuity.compare(List.of());
        return new SigningCheckpoints(room.leaves, checkpoints, key, ORIGIN, continuity);
    }

    private static Map<String, Object> document(Receipt receipt, Reached reached) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("verdictId", receipt.verdictId());
        document.put("entry", receipt.entry());
        document.put("leafHash", receipt.leafHash());
        document.put("index", receipt.index());
        document.put("treeSize", receipt.treeSize());
        document.put("proof", receipt.proof());
        document.put("checkpoint", receipt.checkpoint());
        document.put("key", receipt.key());
        document.put("opening", Map.of("salt", HexFormat.of().formatHex(reached.salt())));
        return document;
    }

    private String export(SigningCheckpoints signing) throws IOException {
        JsonMapper oneLine = JsonMapper.builder().build();
        StringBuilder lines = new StringBuilder();
        for (Entry.Placed leaf : room.leaves.from(0, 100)) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("index", leaf.sequence());
            line.put("verdictId", leaf.verdictId());
            line.put("entry", leaf.canonical());
            lines.append(oneLine.writeValueAsString(line)).append('\n');
        }
        Map<String, Object> head = new LinkedHashMap<>();
        head.put("checkpoint", signing.sign().note());
        head.put("key", signing.verifier());
        return lines.append(oneLine.writeValueAsString(head)).append('\n').toString();
    }

    /** Compares with the golden file; {@code -Dgolden.write=true} writes it anew for review. */
    private static void golden(String name, String is) throws IOException {
        Path file = GOLDEN.resolve(name);
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, is);
        }
        assertThat(is).isEqualTo(Files.readString(file));
    }
}
