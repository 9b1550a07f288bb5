package sekisho.feedback.preference;

import java.text.Normalizer;
import java.util.Locale;
import sekisho.contracts.Digests;
import sekisho.contracts.Language;

/** What makes two questions, or two pairs, the same. */
public final class PairIdentity {

    private PairIdentity() {}

    /**
     * The group of a question: the same for every spelling that differs in case, spacing or punctuation only, whoever asks
     * it, so that a question asked twice cannot stand in training and held-out data at once.
     */
    public static String group(Language language, String prompt) {
        String folded = Normalizer.normalize(prompt, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\p{Punct}\\p{IsPunctuation}\\s]+", " ")
                .strip();
        return Digests.sha256(language.code() + "\n" + folded);
    }

    /** The pair: this provision over that one, for this group. */
    public static String pair(String group, String featureSet, String chosen, String rejected) {
        return Digests.sha256(String.join("\n", group, featureSet, chosen, rejected));
    }
}
