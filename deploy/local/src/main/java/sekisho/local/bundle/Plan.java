package sekisho.local.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import sekisho.local.bundle.LedgerPages.Head;

/**
 * What an export will hold, fixed when it begins, so that it can go on after having been cut short.
 *
 * @param first place of the first entry
 * @param last the signed head that covers the last entry
 */
record Plan(Wanted wanted, long first, Head last, String key) {

    static final String FILE = "export.json";

    /** Place behind the last entry. */
    long size() {
        return last.size();
    }

    /** The plan of this folder, or a new one, written down before anything else is. */
    static Plan of(Wanted wanted, LedgerPages ledger, Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (Files.exists(file)) {
            Plan begun = read(LedgerPages.json(Files.readString(file)));
            if (!begun.wanted().equals(wanted) || !begun.key().equals(ledger.key())) {
                throw new IllegalArgumentException(
                        folder + " holds an unfinished export of something else; name another folder");
            }
            return begun;
        }
        if (Files.exists(folder.resolve("entries.jsonl"))) {
            throw new IllegalArgumentException(folder + " is not empty; name another folder");
        }
        Head newest = ledger.newest();
        long first = wanted.from() == null ? 0 : Math.min(ledger.place(wanted.from()), newest.size());
        Head last = wanted.to() == null ? newest : ledger.after(Math.max(first, ledger.place(wanted.to()) - 1), newest);
        Plan plan = new Plan(wanted, first, last, ledger.key());
        Files.writeString(file, plan.written().toPrettyString() + "\n");
        return plan;
    }

    private ObjectNode written() {
        ObjectNode written = LedgerPages.JSON.createObjectNode();
        written.put("from", wanted.from()).put("to", wanted.to()).put("region", wanted.region());
        return written.put("first", first).put("last", last.note()).put("key", key);
    }

    private static Plan read(JsonNode written) {
        return new Plan(
                new Wanted(
                        written.path("from").textValue(),
                        written.path("to").textValue(),
                        written.path("region").textValue()),
                written.path("first").asLong(),
                Head.of(written.path("last").asText()),
                written.path("key").asText());
    }
}
