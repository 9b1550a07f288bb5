package sekisho.local.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Checks a bundle: its files are those of its manifest, every entry stands in its place and once, their hashes lead to the
 * root of every signed head in the range, each head continues the one before, and no head kept outside is left over.
 */
final class BundleCheck {

    private final Bundle bundle;
    private final boolean partial;
    private final Report report = new Report();
    private final Set<String> verdicts = new HashSet<>();
    private final Set<String> decisions = new HashSet<>();
    private Heads heads;
    private Tree tree;
    private String trouble;
    private String fork;
    private long withheld;
    private long compared;

    private BundleCheck(Bundle bundle, boolean partial) {
        this.bundle = bundle;
        this.partial = partial;
    }

    /** @param partial true if a part of the log is what was asked for: a range, or one region */
    static Report of(Bundle bundle, Evidence.Brought brought, boolean partial) {
        BundleCheck check = new BundleCheck(bundle, partial);
        check.files();
        check.heads(brought);
        check.entries();
        check.coverage();
        check.consistency();
        return check.report;
    }

    private void files() {
        String wrong = bundle.wrongFile();
        report.step(
                "files", wrong == null, "the files are those of the manifest", wrong + " is not that of the manifest");
    }

    private void heads(Evidence.Brought brought) {
        PublicKey key = PublicKey.parse(brought.key().orElseGet(() -> Evidence.text(bundle.manifest(), "key")));
        heads = new Heads(key);
        heads.add(bundle.notes(), false);
        heads.add(brought.checkpoints(), true);
        report.step(
                "signatures",
                heads.trouble() == null,
                heads.sizes().size() + " heads are signed by " + key.name() + ", " + heads.outside()
                        + " of them kept outside",
                heads.trouble());
        if (brought.key().isEmpty()) {
            report.caution("the key came with the bundle: this shows that nothing was changed, not who signed it");
        }
        if (brought.checkpoints().isEmpty()) {
            report.caution("no head kept outside was given: a wholly rewritten history would look the same");
        }
    }

    private void entries() {
        tree = new Tree(bundle.first(), bundle.before());
        compare();
        bundle.lines(Bundle.ENTRIES, this::take);
        object(tree.size() != bundle.size(), "the entries end at " + tree.size() + " instead of " + bundle.size());
        report.step(
                "entries",
                trouble == null,
                (bundle.size() - bundle.first())
                        + " entries stand in their places, each verdict and each decision once",
                trouble);
        report.step(
                "roots",
                fork == null && compared > 0 && heads.at(bundle.size()) != null,
                "their hashes lead to the " + compared + " signed roots in their range",
                fork == null ? "no signed head covers the whole export" : fork);
    }

    private void take(JsonNode line) {
        long place = tree.size();
        object(
                Evidence.number(line, "index") != place,
                "entry " + place + " is missing: number " + line.path("index").asText() + " stands in its place");
        if (line.has("entry")) {
            String canonical = Evidence.text(line, "entry");
            JsonNode entry = Evidence.entry(canonical);
            object(
                    entry.path("sequence").asLong(-1) != place
                            || !Evidence.text(line, "verdictId")
                                    .equals(entry.path("verdictId").asText()),
                    "entry " + place + " says itself that it is another one");
            object(
                    !verdicts.add(entry.path("verdictId").asText()),
                    "entry " + place + " repeats the verdict of another entry");
            object(
                    !decisions.add(entry.path("questionId").asText() + " by "
                            + entry.path("decidedBy").asText()),
                    "entry " + place + " decides a question a second time");
            tree.append(Merkle.leaf(canonical.getBytes(StandardCharsets.UTF_8)));
        } else {
            withheld++;
            tree.append(Bundle.hash(Evidence.text(line, "leafHash")));
        }
        compare();
    }

    private void compare() {
        byte[] signed = heads.at(tree.size());
        if (signed != null) {
            compared++;
            if (fork == null && !Arrays.equals(signed, tree.root())) {
                fork = "the first " + tree.size()
                        + " entries are not the signed ones: changed, swapped, or another history";
            }
        }
    }

    private void object(boolean wrong, String said) {
        if (wrong && trouble == null) {
            trouble = said;
        }
    }

    private void coverage() {
        long newest = heads.sizes().isEmpty() ? 0 : heads.sizes().getLast();
        boolean whole = bundle.first() == 0 && bundle.size() >= newest && withheld == 0;
        String range = "places " + bundle.first() + " to " + (bundle.size() - 1) + " of the " + newest + " signed for, "
                + withheld + " of them by hash alone";
        if (partial) {
            report.step("coverage", true, range + ", as was asked for", "");
        } else {
            report.step(
                    "coverage",
                    whole,
                    "all " + newest + " entries that were ever signed for are here",
                    "entries are missing: " + range + "; if a part is what you asked for, say so");
        }
    }

    /** Every head continues the one before: by the entries between where they are here, by a proof elsewhere. */
    private void consistency() {
        Set<Long> proven = new HashSet<>();
        Optional<String> wrong = wrongProof(proven);
        List<Long> beyond =
                heads.sizes().stream().filter(size -> size > bundle.size()).toList();
        List<Long> unlinked =
                beyond.stream().filter(size -> !proven.contains(size)).toList();
        report.step(
                "consistency",
                wrong.isEmpty() && (partial || unlinked.isEmpty()),
                "every head continues the one before",
                wrong.orElse("no proof leads to the head over " + unlinked + " leaves"));
        if (wrong.isEmpty() && !unlinked.isEmpty()) {
            report.caution("heads behind this part could not be compared: " + unlinked);
        }
        List<Long> ahead =
                heads.sizes().stream().filter(size -> size < bundle.first()).toList();
        if (!ahead.isEmpty()) {
            report.caution(ahead.size() + " heads lie before this part and could not be compared");
        }
    }

    private Optional<String> wrongProof(Set<Long> proven) {
        String[] wrong = new String[1];
        bundle.lines(Bundle.CONSISTENCY, proof -> {
            long from = Evidence.number(proof, "from");
            long to = Evidence.number(proof, "to");
            byte[] first = heads.at(from);
            byte[] second = heads.at(to);
            if (first == null || second == null) {
                wrong[0] = "a consistency proof speaks of a head that is not here: " + from + " to " + to;
            } else if (!Merkle.consistent(from, first, to, second, Bundle.hashes(proof.path("proof")))) {
                wrong[0] =
                        "the head over " + to + " leaves does not continue that over " + from + ": the log was forked";
            } else if (from <= bundle.size() || proven.contains(from)) {
                proven.add(to);
            }
        });
        return Optional.ofNullable(wrong[0]);
    }
}
