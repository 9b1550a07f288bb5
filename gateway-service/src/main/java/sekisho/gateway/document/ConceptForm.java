package sekisho.gateway.document;

import java.util.List;
import java.util.Map;

/**
 * A concept as a vocabulary holds it.
 *
 * @param labels names by language code, the preferred one first
 */
public record ConceptForm(String id, Map<String, List<String>> labels) {

    private static final int ID_CHARS_MAX = 300;

    public ConceptForm {
        labels = labels == null ? Map.of() : Map.copyOf(labels);
    }

    /** True if it can be kept: it has a name, and an identity that can travel in a key. */
    boolean usable() {
        return id != null
                && !id.isBlank()
                && id.length() <= ID_CHARS_MAX
                && id.chars().noneMatch(Character::isISOControl)
                && labels.values().stream().anyMatch(names -> !names.isEmpty());
    }
}
