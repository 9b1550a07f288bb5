package sekisho.local.bundle;

/** The page that lies beside the evidence. */
final class Readme {

    private Readme() {}

    static String of(Plan plan) {
        String part = plan.wanted().partial()
                ? "a part of it: " + asked(plan.wanted()) + ". Check it with `--partial`."
                : "all of it.";
        String option = plan.wanted().partial() ? " --partial" : "";
        return """
                # Evidence of the ledger %s

                Every verdict about an answer stands in an append-only ledger. This folder holds entries %d to %d of it, %s
                Nobody's word is needed to check it, and no running system.

                ## Check it
                1. Get the verifier from the source repository of Sekisho, not from whoever gave you this folder:
                   `deploy/verifier/verify.py`, one file for Python 3 without libraries, short enough to read.
                2. Get the log's public key from where it was published to you. It should be
                   `%s`.
                3. Get signed heads that somebody outside kept: your own from earlier visits, those of a witness, or the records
                   of the topic `checkpoint-published`. **This step is the one that counts.** A folder always agrees with
                   itself; only a head kept elsewhere shows that the past was not rewritten as a whole.
                4. `python3 verify.py FOLDER%s --key KEY --checkpoints HEADS`
                   The house's own program does the same in another way: `./sekisho evidence verify FOLDER%s --key KEY
                   --checkpoint HEADS`.
                5. Keep the last line of `checkpoints.jsonl`. Next time it is your head from outside.

                ## What lies here
                | file | holds |
                |---|---|
                | `entries.jsonl` | one entry a line, byte for byte as it was hashed (RFC 8785 JSON); entries of other regions, where they are withheld, by their leaf hash |
                | `checkpoints.jsonl` | signed heads (C2SP tlog-checkpoint, Ed25519) |
                | `consistency.jsonl` | proofs that each head continues the one before (RFC 9162, 2.1.4) |
                | `key.pub` | the log's public key, as it says itself |
                | `manifest.json` | range, hashes of what lies before it, and the SHA-256 of every file |

                ## What an entry says
                `questionId`, `time`, `region`, `decidedBy` (gate or expert), `state` (released, escalated, refused), the policy in
                force and its certificate, every check with its outcome, the signals behind the confidence, the cited provisions
                by id, version and digest, the model. Texts do not stand here: `questionCommitment` and `answerCommitment` are
                HMAC-SHA-256 of the text under a salt that only the asker's receipt holds. Whoever has salt and text can check;
                once the salt is destroyed the entry says nothing about the text, and still proves that it stood there.
                """.formatted(
                        plan.key().split("\\+", 2)[0], plan.first(), plan.size() - 1, part, plan.key(), option, option);
    }

    private static String asked(Wanted wanted) {
        return (wanted.from() == null ? "" : " from " + wanted.from())
                + (wanted.to() == null ? "" : " until " + wanted.to())
                + (wanted.region() == null ? "" : " of the region " + wanted.region());
    }
}
