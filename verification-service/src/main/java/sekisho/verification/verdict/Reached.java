package sekisho.verification.verdict;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import sekisho.contracts.AnswerDrafted;
import sekisho.contracts.Claim;
import sekisho.contracts.Verdict;
import sekisho.contracts.VerdictReached;
import sekisho.verification.knowledge.Knowledge;
import sekisho.verification.ledger.Entry;

/**
 * A verdict with everything that is kept about it.
 *
 * @param fact what is told
 * @param entry its leaf
 * @param salt opens the leaf's commitments
 * @param asker pseudonym of who asked
 * @param question the committed question
 * @param answer the committed text of the answer or draft; empty when there was none
 */
public record Reached(VerdictReached fact, Entry entry, byte[] salt, String asker, String question, String answer) {

    static final String RELEASED = "released";

    public Reached {
        Objects.requireNonNull(fact, "fact");
        Objects.requireNonNull(entry, "entry");
        salt = salt.clone();
        Objects.requireNonNull(asker, "asker");
        Objects.requireNonNull(question, "question");
        Objects.requireNonNull(answer, "answer");
    }

    @Override
    public byte[] salt() {
        return salt.clone();
    }

    /** Draws up the papers of a verdict about a draft. */
    public static Reached of(
            VerdictReached fact, AnswerDrafted drafted, String settler, byte[] salt, Knowledge knowledge) {
        return of(fact, drafted, settler, null, salt, knowledge);
    }

    /**
     * As {@link #of(VerdictReached, AnswerDrafted, String, byte[], Knowledge)}, of a settlement that took four eyes.
     *
     * @param confirmer pseudonym of the second expert, or null
     */
    public static Reached of(
            VerdictReached fact,
            AnswerDrafted drafted,
            String settler,
            String confirmer,
            byte[] salt,
            Knowledge knowledge) {
        String question = drafted.question().inquiry().text();
        List<Claim> claims = Papers.claimsOf(fact.verdict(), drafted.draft());
        Entry entry = Papers.entry(fact, question, claims, drafted.evidence(), salt, settler, knowledge);
        if (confirmer != null) {
            Map<String, Object> fields = new HashMap<>(entry.fields());
            fields.put("confirmedBy", confirmer);
            entry = new Entry(entry.verdictId(), fields);
        }
        return new Reached(fact, entry, salt, drafted.question().asker().pseudonym(), question, Papers.textOf(claims));
    }

    /** The state a verdict leads to, for metrics and logs. */
    public static String stateOf(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Released _ -> RELEASED;
            case Verdict.Escalated _ -> "escalated";
            case Verdict.Refused _ -> "refused";
        };
    }

    /** The first reason of a verdict, for metrics and logs. */
    public static String reasonOf(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Released _ -> "passed";
            case Verdict.Escalated(String _, List<String> reasons) ->
                reasons.isEmpty() ? "unknown" : reasons.getFirst();
            case Verdict.Refused(String reason, String _) -> reason;
        };
    }
}
