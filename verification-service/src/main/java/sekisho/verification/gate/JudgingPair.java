package sekisho.verification.gate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sekisho.contracts.Citation;
import sekisho.contracts.Claim;
import sekisho.contracts.GateReport.CheckOutcome;
import sekisho.contracts.GateReport.Outcome;
import sekisho.contracts.Inquiry;
import sekisho.contracts.Limits;
import sekisho.contracts.ModelVersion;
import sekisho.contracts.PairJudged;
import sekisho.contracts.PairProposed;
import sekisho.contracts.Passage;
import sekisho.verification.knowledge.Knowledge;

/** May this preference be learned from? Only if its chosen side carries the papers an answer must carry. */
public final class JudgingPair {

    private static final ModelVersion NO_MODEL = new ModelVersion("none", "none", "none");

    /** Longest text told of one provision, in characters: as much as an export needs, far less than a record may hold. */
    static final int TEXT_CHARS_MAX = 4_000;

    /** Most text told with one judgement, in characters; six bytes each at worst stay below the limit of a record. */
    static final int TEXTS_CHARS_MAX = 100_000;

    private final GatePolicy policy;

    public JudgingPair(GatePolicy policy) {
        this.policy = policy;
    }

    /** Judges the chosen side against the own copy, and tells the words of every provision it finds there. */
    public PairJudged judge(PairProposed proposed, Knowledge knowledge) {
        Inquiry inquiry = proposed.inquiry();
        Map<String, String> texts = new HashMap<>();
        List<CheckOutcome> checks = new ArrayList<>();
        List<Claim> claims = new ArrayList<>(proposed.chosen());
        for (String id : proposed.chosenPassages()) {
            Optional<Passage> passage = knowledge.inForce(id, inquiry.asOf());
            passage.ifPresent(found -> tell(texts, found));
            if (passage.isEmpty()) {
                checks.add(new CheckOutcome("citation", Outcome.FAILED, "unknown-passage"));
            } else if (proposed.chosen().isEmpty()) {
                claims.add(quoting(passage.get()));
            }
        }
        for (String id : proposed.rejectedPassages()) {
            knowledge.inForce(id, inquiry.asOf()).ifPresent(found -> tell(texts, found));
        }
        checks.addAll(Gate.papersOf(inquiry, claims, knowledge, policy.numbers()));
        return new PairJudged(
                proposed.preferenceId(),
                proposed.questionId(),
                proposed.region(),
                Gate.passed(checks),
                checks,
                texts,
                policy.hash(NO_MODEL));
    }

    private static void tell(Map<String, String> texts, Passage passage) {
        String text = beginning(passage.text(), TEXT_CHARS_MAX);
        int told = texts.values().stream().mapToInt(String::length).sum();
        if (told + text.length() <= TEXTS_CHARS_MAX) {
            texts.putIfAbsent(passage.id(), text);
        }
    }

    /** A claim that says a provision's own words, from its beginning. */
    private static Claim quoting(Passage passage) {
        String quote = beginning(passage.text(), Limits.QUOTE_CHARS_MAX);
        return new Claim(
                quote,
                List.of(new Citation(
                        passage.id(),
                        passage.version(),
                        passage.instrument(),
                        passage.locator(),
                        passage.jurisdiction(),
                        quote,
                        passage.validFrom(),
                        passage.validTo())));
    }

    private static String beginning(String text, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        String cut = text.substring(0, Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit);
        int end = Math.max(Math.max(cut.lastIndexOf('。'), cut.lastIndexOf(". ")), cut.lastIndexOf('\n'));
        int space = cut.lastIndexOf(' ');
        return cut.substring(0, end > 0 ? end + 1 : space > 0 ? space : cut.length())
                .strip();
    }
}
