package sekisho.local.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceTest {

    /** What the ledger's writer promises; the two sides share these files and nothing else. */
    private static final Path GOLDEN = Path.of("../../verification-service/src/test/resources/evidence");

    private static final String KEY = "sekisho.test/ledger+";

    @Test
    void a_receipt_holds() throws IOException {
        Report report = Evidence.check(receipt(), brought());

        assertThat(report.holds()).as("%s", report.steps()).isTrue();
        assertThat(report.steps()).extracting(Report.Step::name).contains("signature", "leaf", "place", "proof");
    }

    @Test
    void the_answer_is_the_one_committed_to() throws IOException {
        String answer = Files.readString(GOLDEN.resolve("answer.txt"));
        String asJson = Evidence.JSON
                .createObjectNode()
                .set(
                        "answer",
                        Evidence.JSON
                                .createObjectNode()
                                .set(
                                        "claims",
                                        Evidence.JSON
                                                .createArrayNode()
                                                .add(Evidence.JSON
                                                        .createObjectNode()
                                                        .put("text", answer.strip()))))
                .toString();

        assertThat(Evidence.check(receipt(), answering(answer)).holds()).isTrue();
        assertThat(Evidence.check(receipt(), answering(asJson)).holds()).isTrue();
        assertThat(Evidence.check(receipt(), answering(answer.replace("5", "6")))
                        .holds())
                .isFalse();
    }

    @Test
    void what_became_of_the_law_stands_beside_the_papers_and_changes_nothing_about_them() throws IOException {
        ObjectNode receipt = (ObjectNode) Evidence.JSON.readTree(receipt());
        receipt.putArray("lawChanges")
                .addObject()
                .put("instrument", "Act")
                .put("locator", "§ 1")
                .put("kind", "replaced")
                .put("day", "2026-01-01");

        Report report = Evidence.check(receipt.toString(), brought());

        assertThat(report.holds()).isTrue();
        assertThat(report.cautions())
                .contains("beside the papers, not proven: the cited provision Act § 1 changed on 2026-01-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"entry", "leafHash", "verdictId", "index", "treeSize", "proof", "checkpoint"})
    void a_receipt_with_one_thing_changed_does_not_hold(String field) throws IOException {
        ObjectNode receipt = (ObjectNode) Evidence.JSON.readTree(receipt());
        switch (field) {
            case "index" -> receipt.put("index", 1);
            case "treeSize" -> receipt.put("treeSize", 4);
            case "proof" -> receipt.withArray("proof").remove(0);
            case "entry" -> receipt.put("entry", receipt.path("entry").asText().replace("released", "refused"));
            case "checkpoint" ->
                receipt.put("checkpoint", receipt.path("checkpoint").asText().replace("\n5\n", "\n6\n"));
            default -> receipt.put(field, receipt.path(field).asText().replace('0', '1'));
        }

        assertThat(Evidence.check(receipt.toString(), brought()).holds()).isFalse();
    }

    @Test
    void a_signature_by_another_key_does_not_hold() throws IOException {
        // The public key of the second test vector of RFC 8032, under the same name.
        Optional<String> other =
                Optional.of("sekisho.test/ledger+6359709f+AT1AF8PoQ4lakrcKp00bfrycmCzPLsSWjMDNVfEq9GYM");

        assertThat(Evidence.check(receipt(), new Evidence.Brought(other, List.of(), Optional.empty()))
                        .holds())
                .isFalse();
    }

    @Test
    void a_key_whose_hash_is_not_its_own_is_no_key() {
        Optional<String> forged =
                Optional.of("sekisho.test/ledger+00000000+AT1AF8PoQ4lakrcKp00bfrycmCzPLsSWjMDNVfEq9GYM");

        assertThatThrownBy(() -> Evidence.check(receipt(), new Evidence.Brought(forged, List.of(), Optional.empty())))
                .isInstanceOf(BrokenEvidenceException.class);
    }

    @Test
    void a_key_from_the_file_itself_is_mentioned() throws IOException {
        assertThat(Evidence.check(receipt(), brought()).cautions())
                .anyMatch(caution -> caution.contains("came with the file"));
        String own = Evidence.JSON.readTree(receipt()).path("key").asText();
        assertThat(own).startsWith(KEY);
        assertThat(Evidence.check(receipt(), new Evidence.Brought(Optional.of(own), List.of(), Optional.empty()))
                        .cautions())
                .noneMatch(caution -> caution.contains("came with the file"));
    }

    @Test
    void an_export_holds() throws IOException {
        Report report = Evidence.check(String.join("\n", export()), brought());

        assertThat(report.holds()).as("%s", report.steps()).isTrue();
    }

    @Test
    void every_tampering_with_an_export_is_found() throws IOException {
        List<String> lines = export();
        for (int at = 0; at < lines.size() - 1; at++) {
            int place = at;
            assertThat(holds(changed(lines, all -> all.remove(place))))
                    .as("deleted %s", at)
                    .isFalse();
            assertThat(holds(changed(lines, all -> all.set(place, all.get(place).replace("gate", "gata")))))
                    .as("edited %s", at)
                    .isFalse();
            assertThat(holds(changed(lines, all -> Collections.swap(all, place, (place + 1) % (all.size() - 1)))))
                    .as("swapped %s", at)
                    .isFalse();
            assertThat(holds(changed(lines, all -> all.add(place, all.get(place)))))
                    .as("doubled %s", at)
                    .isFalse();
        }
    }

    @Test
    void what_became_of_the_gate_itself_decides_no_question_twice() throws IOException {
        List<String> lines =
                List.of(entry(0, "closed", "gate-closed-1"), entry(1, "opened", "gate-opened-1"), export().getLast());

        assertThat(Evidence.check(String.join("\n", lines), brought()).steps())
                .filteredOn(step -> step.name().equals("entries"))
                .singleElement()
                .satisfies(step -> assertThat(step.holds()).as(step.said()).isTrue());
    }

    private static String entry(int place, String id, String kind) {
        return ("{'index':%d,'verdictId':'%s','entry':'{\\'kind\\':\\'%s\\',\\'sequence\\':%d,\\'verdictId\\':\\'%s\\'}'}")
                .formatted(place, id, kind, place, id)
                .replace('\'', '"');
    }

    @Test
    void an_export_without_a_checkpoint_proves_nothing() throws IOException {
        assertThat(holds(changed(export(), all -> all.removeLast()))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "nonsense", "{\"proof\":[]}", "{\"a\":1}\n{\"b\""})
    void what_is_no_evidence_is_said_to_be_none(String content) {
        assertThatThrownBy(() -> Evidence.check(content, brought())).isInstanceOf(BrokenEvidenceException.class);
    }

    private interface Tampering {
        void with(List<String> lines);
    }

    private static String changed(List<String> lines, Tampering tampering) {
        List<String> copy = new ArrayList<>(lines);
        tampering.with(copy);
        return String.join("\n", copy);
    }

    private static boolean holds(String export) {
        return Evidence.check(export, brought()).holds();
    }

    private static String receipt() throws IOException {
        return Files.readString(GOLDEN.resolve("receipt.json"));
    }

    private static List<String> export() throws IOException {
        return Files.readAllLines(GOLDEN.resolve("export.jsonl"));
    }

    private static Evidence.Brought brought() {
        return new Evidence.Brought(Optional.empty(), List.of(), Optional.empty());
    }

    private static Evidence.Brought answering(String answer) {
        return new Evidence.Brought(Optional.empty(), List.of(), Optional.of(answer));
    }
}
