package sekisho.gateway.document;

import java.text.Normalizer;
import java.util.Locale;
import sekisho.contracts.Digests;
import sekisho.contracts.Language;
import sekisho.gateway.knowledge.PassageForm;

/**
 * What a document is called.
 *
 * @param id identity across versions; null for a list of passages, which have identities of their own
 * @param instrument the law or policy, as lawyers name it
 */
public record DocumentName(String id, String instrument, String jurisdiction, Language language) {

    /** What the reader is told where the librarian names no id: replaced once the instrument is known. */
    static final String PLACEHOLDER = "document";

    private static final int SLUG_CHARS_MAX = 60;
    private static final int DIGEST_CHARS = 8;

    /** How the reader calls passages that stand one in each line, with ids of their own. */
    private static final String LIST = "jsonl";

    /**
     * The name of a document whose first passage is this. Whether it is a list is known from what was read, not from what
     * the file is called.
     *
     * @param format as the reader names it
     */
    static DocumentName of(Declaration declaration, String format, PassageForm first, Language language) {
        String jurisdiction = declaration.jurisdiction() == null ? first.jurisdiction() : declaration.jurisdiction();
        String instrument = declaration.instrument() == null ? first.instrument() : declaration.instrument();
        String id = declaration.documentId() != null
                ? declaration.documentId()
                : LIST.equals(format) ? null : derived(instrument, jurisdiction, language);
        return new DocumentName(id, instrument, jurisdiction, language);
    }

    /** The same law in the same place and language is the same document, whatever its file is called. */
    private static String derived(String instrument, String jurisdiction, Language language) {
        String slug = Normalizer.normalize(instrument == null ? "" : instrument, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        String kept = slug.length() <= SLUG_CHARS_MAX
                ? slug
                : slug.substring(0, SLUG_CHARS_MAX) + "-" + Digests.sha256(slug).substring(0, DIGEST_CHARS);
        return (kept + "-" + jurisdiction + "-" + language.code()).toLowerCase(Locale.ROOT);
    }

    /** The id a passage bears in this document. */
    String idOf(PassageForm passage, Declaration declaration) {
        boolean placeholder = declaration.documentId() == null
                && id != null
                && passage.id() != null
                && passage.id().startsWith(PLACEHOLDER + ":");
        return placeholder ? id + passage.id().substring(PLACEHOLDER.length()) : passage.id();
    }
}
