package sekisho.verification.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final Kept checkpoints = new Kept();

    @Test
    void a_receipt_is_as_promised() throws IOException, GeneralSecurityException {
        Reached reached = room.judging()
                .judge(List.of(Law.answering(Law.EN, Law.extract(Law.EN))))
                .getFirst();
        for (String other : List.of("a", "b", "c", "d")) {
            room.leaves.append(List.of(new Entry(other, Map.of("questionId", other, "decidedBy", "gate"))));
        }
        var signing = new SigningCheckpoints(room.leaves, checkpoints, key(), ORIGIN);

        Receipt receipt = new IssuingReceipt(room.leaves, checkpoints, signing)
                .of(reached.fact().verdictId())
                .orElseThrow();

        assertThat(receipt.treeSize()).isEqualTo(5);
        golden("receipt.json", JSON.writeValueAsString(document(receipt, reached)) + "\n");
        golden("export.jsonl", export(signing));
        golden("answer.txt", reached.answer() + "\n");
    }

    @Test
    void a_checkpoint_is_signed_once_per_size() throws GeneralSecurityException {
        room.judging().judge(List.of(Law.drafted(Law.asking(Law.EN), new Draft.Failed("down"), Map.of())));
        var signing = new SigningCheckpoints(room.leaves, checkpoints, key(), ORIGIN);

        assertThat(signing.sign()).isEqualTo(signing.sign());
        assertThat(checkpoints.published).isEqualTo(1);
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

    /** A key for tests alone: the first test vector of RFC 8032. */
    private static CheckpointKey key() throws GeneralSecurityException {
        KeyFactory factory = KeyFactory.getInstance("Ed25519");
        byte[] secret = HexFormat.of()
                .parseHex("302e020100300506032b657004220420"
                        + "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
        byte[] open = HexFormat.of()
                .parseHex("302a300506032b6570032100"
                        + "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
        return new CheckpointKey(
                ORIGIN,
                new KeyPair(
                        factory.generatePublic(new X509EncodedKeySpec(open)),
                        factory.generatePrivate(new PKCS8EncodedKeySpec(secret))));
    }

    private static final class Kept implements Checkpoints {
        private Checkpoint.Signed newest;
        private int published;

        @Override
        public Optional<Checkpoint.Signed> newest() {
            return Optional.ofNullable(newest);
        }

        @Override
        public void publish(Checkpoint.Signed checkpoint) {
            newest = checkpoint;
            published++;
        }
    }
}
