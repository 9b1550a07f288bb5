package sekisho.documents.structure;

import java.util.List;
import sekisho.contracts.Language;

/**
 * One instrument, or a large piece of one.
 *
 * @param instrument its name as lawyers cite it, or null when the document does not tell
 * @param language what the document says it is written in, or null
 * @param validity of everything in it that does not say otherwise
 * @param sections outermost first, in order
 */
public record Outline(String instrument, Language language, Validity validity, List<Section> sections) {

    public Outline {
        validity = validity == null ? Validity.UNTOLD : validity;
        sections = List.copyOf(sections);
    }
}
