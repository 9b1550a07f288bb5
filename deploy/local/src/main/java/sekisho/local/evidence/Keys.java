package sekisho.local.evidence;

import java.util.Optional;

/** Whose signature counts: the key the checker brought, and only if there is none the file's own. */
final class Keys {

    private Keys() {}

    static void check(Report report, Evidence.Brought brought, Optional<String> own, Checkpoint head) {
        Optional<String> chosen = brought.key().or(() -> own);
        if (chosen.isEmpty()) {
            report.step("signature", false, "", "there is no key to check the checkpoint with; bring one with --key");
            return;
        }
        PublicKey key = PublicKey.parse(chosen.get());
        report.step(
                "signature",
                head.signedBy(key),
                "the checkpoint of " + head.origin() + " over " + head.size() + " leaves is signed by " + key.name(),
                "the checkpoint is not signed by " + key.name());
        report.step(
                "origin",
                head.origin().equals(key.name()),
                "the checkpoint speaks for the log the key is named after",
                "the checkpoint speaks for another log than the key is named after");
        if (brought.key().isEmpty()) {
            report.caution("the key came with the file: this shows that nothing was changed, not who signed it");
        }
    }
}
