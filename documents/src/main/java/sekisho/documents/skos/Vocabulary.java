package sekisho.documents.skos;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import sekisho.contracts.Language;
import sekisho.documents.reading.Refusal;
import sekisho.documents.reading.RefusedException;

/** The concepts of a file with their names, preferred ones first. Bounded. */
final class Vocabulary {

    /** Most concepts. */
    static final int CONCEPTS_MAX = 200_000;

    /** Longest name or id, in characters; a longer one is left out. */
    static final int NAME_CHARS_MAX = 300;

    /** Most names of a concept in one language. */
    static final int NAMES_MAX = 50;

    private final Map<String, Map<String, List<String>>> concepts = new LinkedHashMap<>();

    /** A name of a concept; in a language nobody speaks here, none. */
    void name(String concept, String tag, String name, boolean preferred) throws RefusedException {
        String language = tag == null ? "" : tag.toLowerCase(Locale.ROOT).replaceFirst("[-_].*", "");
        String words = name.replaceAll("\\s+", " ").strip();
        if (Language.of(language).isEmpty()
                || words.isEmpty()
                || words.length() > NAME_CHARS_MAX
                || concept.length() > NAME_CHARS_MAX) {
            return;
        }
        List<String> names = concepts.computeIfAbsent(concept, _ -> new TreeMap<>())
                .computeIfAbsent(language, _ -> new ArrayList<>());
        if (concepts.size() > CONCEPTS_MAX) {
            throw new RefusedException(
                    Refusal.TOO_LARGE, "The vocabulary has more than " + CONCEPTS_MAX + " concepts.");
        }
        if (!names.contains(words) && names.size() < NAMES_MAX) {
            names.add(preferred ? 0 : names.size(), words);
        }
    }

    Map<String, Map<String, List<String>>> concepts() {
        return concepts;
    }
}
