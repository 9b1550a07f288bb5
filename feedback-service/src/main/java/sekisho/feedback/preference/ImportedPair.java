package sekisho.feedback.preference;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import sekisho.contracts.Digests;
import sekisho.contracts.Language;
import sekisho.contracts.Region;

/**
 * A pair brought from elsewhere. It has words and no features: nobody knows what the ranking would have seen of it. It is
 * kept and can be exported for a trainer of language models; the trainer of the ranking policy never sees it.
 */
public record ImportedPair(
        String pairId,
        Region region,
        Language language,
        List<Message> prompt,
        List<Message> chosen,
        List<Message> rejected,
        Instant importedAt) {

    /** Longest message, in characters. */
    public static final int MESSAGE_CHARS_MAX = 32_000;

    /** Most messages of a side. */
    public static final int MESSAGES_MAX = 64;

    private static final int KANA_FIRST = 0x3040;
    private static final int KANA_LAST = 0x30FF;

    public ImportedPair {
        Objects.requireNonNull(pairId, "pairId");
        Objects.requireNonNull(region, "region");
        Objects.requireNonNull(language, "language");
        prompt = List.copyOf(prompt);
        chosen = List.copyOf(chosen);
        rejected = List.copyOf(rejected);
        Objects.requireNonNull(importedAt, "importedAt");
    }

    /** One message of a conversation; {@code role} is system, user or assistant. */
    public record Message(String role, String content) {

        /** The same message without identifiers of people. */
        Message scrubbed() {
            return new Message(role, PersonalData.scrubbed(content));
        }
    }

    /**
     * Makes a pair of what was read: identifiers of people go, identity comes.
     *
     * @param stated language of the question, or null to tell by the script
     */
    public static ImportedPair of(
            Region region,
            Language stated,
            List<Message> prompt,
            List<Message> chosen,
            List<Message> rejected,
            Instant now) {
        List<Message> cleanPrompt = prompt.stream().map(Message::scrubbed).toList();
        List<Message> cleanChosen = chosen.stream().map(Message::scrubbed).toList();
        List<Message> cleanRejected = rejected.stream().map(Message::scrubbed).toList();
        String id = Digests.sha256("import\n" + cleanPrompt + "\n" + cleanChosen + "\n" + cleanRejected);
        Language language = stated == null ? byScript(cleanPrompt.getLast().content()) : stated;
        return new ImportedPair(id, region, language, cleanPrompt, cleanChosen, cleanRejected, now);
    }

    /** Kana is Japanese, other Han is Chinese, umlauts are German, the rest counts as English. */
    private static Language byScript(String text) {
        if (text.codePoints().anyMatch(c -> c >= KANA_FIRST && c <= KANA_LAST)) {
            return Language.JA;
        }
        if (text.codePoints().anyMatch(Character::isIdeographic)) {
            return Language.ZH;
        }
        return text.codePoints().anyMatch(c -> "äöüßÄÖÜ".indexOf(c) >= 0) ? Language.DE : Language.EN;
    }
}
