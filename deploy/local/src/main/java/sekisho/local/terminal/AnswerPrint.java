package sekisho.local.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** A question's state as lines for people: claims with numbers, the papers below, what the gate said. */
final class AnswerPrint {

    private final List<String> lines = new ArrayList<>();
    private final List<String> papers = new ArrayList<>();

    private AnswerPrint() {}

    static List<String> of(JsonNode reply) {
        AnswerPrint print = new AnswerPrint();
        switch (reply.path("state").asText()) {
            case "released" -> print.answer(reply);
            case "refused" -> print.refusal(reply);
            case "escalated" -> print.lines.add("An expert has it: " + reasons(reply) + ".");
            default -> print.lines.add("Still being verified; nothing unverified is shown.");
        }
        print.lines.add("");
        print.lines.add("question " + reply.path("id").asText());
        return print.lines;
    }

    private void answer(JsonNode reply) {
        for (JsonNode claim : reply.path("answer").path("claims")) {
            StringBuilder numbers = new StringBuilder();
            for (JsonNode citation : claim.path("citations")) {
                papers.add(paper(citation));
                numbers.append(" [").append(papers.size()).append(']');
            }
            lines.add(claim.path("text").asText() + numbers);
        }
        lines.add("");
        lines.addAll(papers);
        reply.path("lawChanges").forEach(change -> lines.add(law(change)));
        for (JsonNode caveat : reply.path("answer").path("caveats")) {
            lines.add("• "
                    + (caveat.isTextual()
                            ? caveat.asText()
                            : caveat.path("text").asText()));
        }
        lines.add("");
        lines.add("confidence %.3f, risk %s, gate %s, model %s, receipt %s"
                .formatted(
                        reply.path("confidence").asDouble(),
                        reply.path("risk").asText(),
                        GatePrint.title(reply.path("gate")),
                        reply.path("model").path("release").asText(),
                        reply.path("receiptId").asText()));
    }

    private static String law(JsonNode change) {
        String cited = change.path("instrument").asText() + ", "
                + change.path("locator").asText();
        String day = change.path("day").asText();
        return switch (change.path("kind").asText()) {
            case "will-change" -> "! The cited provision will change on " + day + ": " + cited;
            case "ended" -> "! The cited provision ended, and is not in force since " + day + ": " + cited;
            case "withdrawn" -> "! The cited provision was withdrawn on " + day + ": " + cited;
            default -> "! The cited provision changed on " + day + ": " + cited;
        };
    }

    private String paper(JsonNode citation) {
        String validity = citation.hasNonNull("validFrom")
                ? ", from " + citation.get("validFrom").asText()
                : "";
        return "[%d] %s, %s (%s%s)\n    “%s”"
                .formatted(
                        papers.size() + 1,
                        citation.path("instrument").asText(),
                        citation.path("locator").asText(),
                        citation.path("jurisdiction").asText(),
                        validity,
                        citation.path("quote").asText());
    }

    private void refusal(JsonNode reply) {
        JsonNode refusal = reply.path("refusal");
        lines.add("There will be no answer: " + refusal.path("reason").asText("refused"));
        if (refusal.hasNonNull("explanation")) {
            lines.add(refusal.get("explanation").asText());
        }
    }

    private static String reasons(JsonNode reply) {
        StringJoiner reasons = new StringJoiner(", ").setEmptyValue("no reason given");
        reply.path("escalation").path("reasons").forEach(reason -> reasons.add(reason.asText()));
        return reasons.toString();
    }
}
