package sekisho.inference.concept;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import sekisho.contracts.Language;

/**
 * One thing of law or finance, whatever it is called.
 *
 * @param id unique; one of an imported vocabulary has that vocabulary's name in front, as in {@code eurovoc/1234}
 * @param labels its names by language, the preferred one first; a language may be missing
 */
public record Concept(String id, Kind kind, Map<Language, List<String>> labels) {

    /** How much naming it tells. */
    public enum Kind {
        /** A thing of law or finance. */
        CONCEPT("c/", 6),
        /** A word of the general language of law, such as "shall notify" or "without delay". */
        WORD("w/", 3);

        private final String prefix;
        private final int weight;

        Kind(String prefix, int weight) {
            this.prefix = prefix;
            this.weight = weight;
        }

        /** What one mention in a question weighs beside the terms of {@link Carried}. */
        int weight() {
            return weight;
        }
    }

    public Concept {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
        labels = labels.entrySet().stream()
                .filter(names -> !names.getValue().isEmpty())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, names -> List.copyOf(names.getValue())));
    }

    /** Its term in an index: id and kind. */
    String term() {
        return kind.prefix + id;
    }

    static boolean isTermOf(Kind kind, String term) {
        return term.startsWith(kind.prefix);
    }
}
