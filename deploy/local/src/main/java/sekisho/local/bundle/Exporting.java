package sekisho.local.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import sekisho.local.bundle.LedgerPages.Head;

/** Writes a bundle. The manifest comes last: a folder without one is not finished, and the same command goes on with it. */
public final class Exporting {

    /** Heads of one bundle, about: enough to tell where a past was changed, few enough to check by hand. */
    private static final int HEADS = 200;

    private final LedgerPages ledger;
    private final Consumer<String> progress;

    /** @param read gives the body of a path of the ledger's interface */
    public Exporting(UnaryOperator<String> read, Consumer<String> progress) {
        this.ledger = new LedgerPages(read);
        this.progress = progress;
    }

    /**
     * Exports into a folder.
     *
     * @return the manifest
     * @throws IllegalArgumentException if the folder holds a finished bundle, or an unfinished one of something else
     */
    public JsonNode export(Wanted wanted, Path folder) throws IOException {
        Files.createDirectories(folder);
        if (Files.exists(folder.resolve("manifest.json"))) {
            throw new IllegalArgumentException(folder + " holds a finished export; name another folder");
        }
        Plan plan = Plan.of(wanted, ledger, folder);
        entries(plan, folder);
        List<Head> heads = heads(plan);
        try (BufferedWriter file = Files.newBufferedWriter(folder.resolve("checkpoints.jsonl"))) {
            for (Head head : heads) {
                file.write(LedgerPages.JSON.createObjectNode().put("checkpoint", head.note()) + "\n");
            }
        }
        try (BufferedWriter file = Files.newBufferedWriter(folder.resolve("consistency.jsonl"))) {
            for (int i = 1; i < heads.size(); i++) {
                if (heads.get(i - 1).size() > 0) {
                    file.write(ledger.consistency(
                                    heads.get(i - 1).size(), heads.get(i).size())
                            + "\n");
                }
            }
        }
        Files.writeString(folder.resolve("key.pub"), plan.key() + "\n");
        Files.writeString(folder.resolve("README.md"), Readme.of(plan));
        ObjectNode manifest = Manifest.of(plan, ledger.frontier(plan.first()), folder);
        Path half = folder.resolve("manifest.json.part");
        Files.writeString(half, manifest.toPrettyString() + "\n");
        Files.move(half, folder.resolve("manifest.json"), StandardCopyOption.ATOMIC_MOVE);
        Files.delete(folder.resolve(Plan.FILE));
        return manifest;
    }

    private void entries(Plan plan, Path folder) throws IOException {
        Path file = folder.resolve("entries.jsonl");
        long done = plan.first() + Lines.whole(file);
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            while (done < plan.size()) {
                int limit = (int) Math.min(LedgerPages.PAGE, plan.size() - done);
                List<String> page = ledger.entries(done, limit, plan.wanted().region());
                if (page.isEmpty()) {
                    throw new IllegalStateException("the ledger ends at " + done + ", but " + plan.size()
                            + " entries are signed for: it is damaged");
                }
                for (String line : page) {
                    out.write(line);
                    out.write('\n');
                }
                out.flush();
                done += page.size();
                progress.accept("%,d of %,d entries".formatted(done - plan.first(), plan.size() - plan.first()));
            }
        }
    }

    /** Published heads of the range, thinned out, its last one, and the newest of all. */
    private List<Head> heads(Plan plan) {
        Head last = plan.last();
        List<Head> heads = new ArrayList<>();
        long step = Math.max(1, (plan.size() - plan.first()) / HEADS);
        for (Head head = ledger.after(Math.max(0, plan.first() - 1), last);
                head.size() < last.size();
                head = ledger.after(Math.max(head.size(), plan.first() + step * heads.size()), last)) {
            heads.add(head);
        }
        heads.add(last);
        Head newest = ledger.newest();
        if (newest.size() > last.size()) {
            heads.add(newest);
        }
        return plan.wanted().to() == null ? heads.subList(0, heads.indexOf(last) + 1) : heads;
    }
}
