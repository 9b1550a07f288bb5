package sekisho.local.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Checks one receipt: entry → leaf → root → signature → the texts committed to. */
final class ReceiptCheck {

    private static final String HMAC = "HmacSHA256";

    private ReceiptCheck() {}

    static Report of(JsonNode receipt, Evidence.Brought brought) {
        Report report = new Report();
        Checkpoint head = Checkpoint.parse(Evidence.text(receipt, "checkpoint"));
        String canonical = Evidence.text(receipt, "entry");
        JsonNode entry = Evidence.entry(canonical);
        Keys.check(report, brought, Optional.of(Evidence.text(receipt, "key")), head);

        byte[] leaf = Merkle.leaf(canonical.getBytes(StandardCharsets.UTF_8));
        long index = Evidence.number(receipt, "index");
        long size = Evidence.number(receipt, "treeSize");
        report.step(
                "leaf",
                HexFormat.of().formatHex(leaf).equals(Evidence.text(receipt, "leafHash")),
                "the entry hashes to the leaf the receipt names",
                "the entry was changed: it does not hash to the leaf the receipt names");
        report.step(
                "place",
                entry.path("sequence").isIntegralNumber()
                        && entry.path("sequence").longValue() == index,
                "the entry says itself that it is number " + index,
                "the entry names another place in the ledger than the receipt");
        report.step(
                "verdict",
                Evidence.text(receipt, "verdictId")
                        .equals(entry.path("verdictId").textValue()),
                "the entry is that of this verdict",
                "the entry belongs to another verdict");
        report.step(
                "proof",
                size == head.size() && Arrays.equals(head.root(), Merkle.climb(leaf, index, size, proof(receipt))),
                "the proof leads from the leaf to the signed root of " + size + " leaves",
                "the proof does not lead to the signed root");
        texts(report, receipt.path("opening"), entry, brought);
        receipt.path("lawChanges").forEach(change -> report.caution(law(change)));
        return report;
    }

    /** What was said beside the papers when the receipt was drawn up; no proof covers it. */
    private static String law(JsonNode change) {
        return "beside the papers, not proven: the cited provision %s %s %s %s"
                .formatted(
                        change.path("instrument").asText(),
                        change.path("locator").asText(),
                        change.path("kind").asText().equals("will-change") ? "changes on" : "changed on",
                        change.path("day").asText());
    }

    private static void texts(Report report, JsonNode opening, JsonNode entry, Evidence.Brought brought) {
        String salt = opening.path("salt").textValue();
        if (salt == null) {
            brought.answer()
                    .ifPresent(
                            answer -> report.step("answer", false, "", "the receipt has no salt to check a text with"));
            report.caution("no salt in this receipt: the texts behind the commitments were not checked");
            return;
        }
        Optional<String> question = Optional.ofNullable(opening.path("question").textValue());
        Optional<String> kept = Optional.ofNullable(opening.path("answer").textValue());
        question.ifPresent(text -> commitment(report, "question", text, salt, entry, "questionCommitment"));
        kept.ifPresent(text -> commitment(report, "kept answer", text, salt, entry, "answerCommitment"));
        brought.answer()
                .ifPresent(text -> commitment(report, "answer", answerText(text), salt, entry, "answerCommitment"));
        if (question.isEmpty() && kept.isEmpty() && brought.answer().isEmpty()) {
            report.caution("no text was given: the commitments were not opened");
        }
    }

    private static void commitment(Report report, String name, String text, String salt, JsonNode entry, String field) {
        report.step(
                name,
                hmac(text, salt).equals(entry.path(field).textValue()),
                "the " + name + " is the one the entry is committed to",
                "the " + name + " is not the one the entry is committed to");
    }

    /** The claims of an answer as the gateway gives it, a blank line between; anything but JSON is the text itself. */
    private static String answerText(String given) {
        try {
            JsonNode json = Evidence.JSON.readTree(given);
            JsonNode claims =
                    json.path("answer").has("claims") ? json.path("answer").path("claims") : json.path("claims");
            return claims.isArray()
                    ? StreamSupport.stream(claims.spliterator(), false)
                            .map(claim -> claim.path("text").asText())
                            .collect(Collectors.joining("\n\n"))
                    : given.stripTrailing();
        } catch (JsonProcessingException text) {
            return given.stripTrailing();
        }
    }

    private static List<byte[]> proof(JsonNode receipt) {
        List<byte[]> proof = new ArrayList<>();
        for (JsonNode hash : receipt.path("proof")) {
            try {
                proof.add(Base64.getDecoder().decode(hash.asText()));
            } catch (IllegalArgumentException broken) {
                throw new BrokenEvidenceException("a hash of the proof is not base64");
            }
        }
        return proof;
    }

    private static String hmac(String text, String salt) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(salt), HMAC));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException | IllegalArgumentException broken) {
            throw new BrokenEvidenceException("the salt is not hexadecimal");
        }
    }
}
