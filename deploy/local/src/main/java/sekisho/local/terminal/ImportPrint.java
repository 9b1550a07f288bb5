package sekisho.local.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.StringJoiner;

/** An import in words: a line while it runs, a report when it has ended. */
final class ImportPrint {

    private ImportPrint() {}

    /** How far it is. */
    static String progress(JsonNode one) {
        JsonNode progress = one.path("progress");
        return switch (one.path("state").asText()) {
            case "received" -> "waits";
            case "reading" ->
                progress.path("readOf").asLong() == 0
                        ? "is read"
                        : "is read, "
                                + 100
                                        * progress.path("readDone").asLong()
                                        / progress.path("readOf").asLong()
                                + " %";
            case "publishing" ->
                "is published, %d of %d passages"
                        .formatted(
                                progress.path("processed").asInt(),
                                progress.path("passages").asInt());
            default -> outcome(one);
        };
    }

    /** How it ended. */
    static String outcome(JsonNode one) {
        if (!one.path("state").asText().equals("done")) {
            return one.path("state").asText() + ": " + one.path("reason").asText() + " — "
                    + one.path("detail").asText();
        }
        JsonNode progress = one.path("progress");
        StringJoiner words = new StringJoiner(", ");
        words.add(progress.path("published").asInt() + " published");
        words.add(progress.path("unchanged").asInt() + " unchanged");
        for (String rest : new String[] {"ended", "skipped"}) {
            if (progress.path(rest).asInt() > 0) {
                words.add(progress.path(rest).asInt() + " " + rest);
            }
        }
        int leftOver = progress.path("leftOver").asInt();
        if (leftOver > 0) {
            words.add(leftOver + " no longer in it and still in force, because not all of it could be read");
        }
        return words.toString();
    }

    /** True if everything in the document is published and nothing is left to do. */
    static boolean well(JsonNode one) {
        return one.path("state").asText().equals("done")
                && one.path("complete").asBoolean()
                && one.path("progress").path("leftOver").asInt() == 0;
    }
}
