package sekisho.gateway.document;

import java.util.Optional;
import sekisho.contracts.Language;
import sekisho.gateway.question.LanguagePolicy;

/**
 * The language of a passage in a document that may mix several. The document's own language stands unless the passage is
 * long enough to tell and clearly tells another: a treaty in two languages, a German law with an English annex.
 */
final class PassageLanguage {

    /** Fewest letters of a passage that may differ from its document. */
    static final int LETTERS_AT_LEAST = 60;

    private final LanguagePolicy policy;

    PassageLanguage(LanguagePolicy policy) {
        this.policy = policy;
    }

    Language of(String text, Language ofDocument) {
        String words = text == null ? "" : text;
        if (words.codePoints()
                        .filter(Character::isLetter)
                        .limit(LETTERS_AT_LEAST)
                        .count()
                < LETTERS_AT_LEAST) {
            return ofDocument;
        }
        return policy.clear(words, ofDocument)
                .map(clear -> unlessHan(clear, ofDocument))
                .orElse(ofDocument);
    }

    /** Chinese characters without kana may be Japanese still: a heading, a list of names, an old law. */
    private static Language unlessHan(Language clear, Language ofDocument) {
        return clear == Language.ZH && ofDocument == Language.JA ? ofDocument : clear;
    }

    /** The document's language as it is declared, or as its reader tells it. */
    static Optional<Language> ofDocument(Declaration declaration, String told) {
        return Optional.ofNullable(declaration.language()).or(() -> Language.of(told));
    }
}
