package sekisho.inference.concept;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import sekisho.contracts.Digests;
import sekisho.contracts.Language;

/**
 * Reads texts in four languages into terms without language. Immutable and thread-safe; what it holds is told by its
 * version.
 */
public final class Glossary {

    private static final int VERSION_CHARS = 16;

    /** How texts are read; goes into the version, so that what was read otherwise is read again. */
    private static final String READING = "1";

    private static final Map<Character, Integer> CARRIED_WEIGHTS =
            Map.of(Carried.NUMBER, 4, Carried.PLACE, 4, Carried.LATIN, 6, Carried.ROOT, 2);

    private final String version;
    private final Map<String, Concept> concepts = new HashMap<>();
    private final Western english;
    private final Western german;
    private final Eastern japanese;
    private final Eastern chinese;

    private Glossary(List<Concept> all, Words words) {
        Map<String, List<String>> abbreviations = new HashMap<>();
        english = new Western(Language.EN, words, abbreviations);
        german = new Western(Language.DE, words, abbreviations);
        japanese = new Eastern(abbreviations);
        chinese = new Eastern(abbreviations);
        StringBuilder spelled = new StringBuilder(READING);
        for (Concept concept : all) {
            concepts.put(concept.term(), concept);
            concept.labels()
                    .forEach((language, labels) -> labels.forEach(label -> {
                        add(language, label, concept.term());
                        if (isShort(label)) {
                            abbreviations
                                    .computeIfAbsent(singular(label), _ -> new ArrayList<>())
                                    .add(concept.term());
                        }
                    }));
            spelled.append('\n').append(concept.term());
            for (Language language : Language.values()) {
                spelled.append('\t').append(concept.labels().getOrDefault(language, List.of()));
            }
        }
        version = Digests.sha256(spelled.toString()).substring(0, VERSION_CHARS);
    }

    /** A glossary of these concepts. */
    public static Glossary of(Collection<Concept> concepts, Words words) {
        return new Glossary(
                concepts.stream().sorted(Comparator.comparing(Concept::id)).toList(), words);
    }

    /** Another version reads another way: terms read by it cannot be compared. */
    public String version() {
        return version;
    }

    /** Number of concepts. */
    public int size() {
        return concepts.size();
    }

    /** The terms of a passage and how often it says them. */
    public Map<String, Integer> read(Language language, String text) {
        Map<String, Integer> terms = new LinkedHashMap<>();
        switch (language) {
            case EN -> english.read(text, terms);
            case DE -> german.read(text, terms);
            case JA -> japanese.read(text, terms);
            case ZH -> chinese.read(text, terms);
        }
        Carried.addExact(language, Texts.fold(text), terms);
        return terms;
    }

    /**
     * The terms of a question with what each is worth, the weightiest first.
     *
     * @param abroad true if law in another language is searched: then what both share unchanged counts as well
     */
    public Map<String, Integer> asked(Language language, String text, boolean abroad) {
        List<Map.Entry<String, Integer>> worth = new ArrayList<>();
        read(language, text).forEach((term, _) -> {
            int weight = weight(term, abroad);
            if (weight > 0) {
                worth.add(Map.entry(term, weight));
            }
        });
        worth.sort(Map.Entry.<String, Integer>comparingByValue().reversed());
        Map<String, Integer> terms = new LinkedHashMap<>();
        worth.forEach(entry -> terms.put(entry.getKey(), entry.getValue()));
        return terms;
    }

    /**
     * What a text speaks of, in the words of another language: the names of its concepts there, one per line.
     *
     * @param most names of one concept, the preferred ones first
     */
    public String inWordsOf(Language other, Language language, String text, int most) {
        StringJoiner names = new StringJoiner(" \n ");
        read(language, text).keySet().stream()
                .filter(concepts::containsKey)
                .flatMap(term -> concepts.get(term).labels().getOrDefault(other, List.of()).stream()
                        .limit(most))
                .forEach(names::add);
        return names.toString();
    }

    /** True unless a term is a mere hint that two words may be related. */
    public static boolean telling(String term) {
        return term.charAt(0) != Carried.ROOT;
    }

    private static int weight(String term, boolean abroad) {
        for (Concept.Kind kind : Concept.Kind.values()) {
            if (Concept.isTermOf(kind, term)) {
                return kind.weight();
            }
        }
        return abroad ? CARRIED_WEIGHTS.get(term.charAt(0)) : 0;
    }

    private void add(Language language, String label, String term) {
        switch (language) {
            case EN -> english.add(label, term);
            case DE -> german.add(label, term);
            case JA -> japanese.add(label, term);
            case ZH -> chinese.add(label, term);
        }
    }

    /** True for a label that is one abbreviation: it holds in texts of every language. */
    private static boolean isShort(String label) {
        return Carried.isAbbreviation(label)
                && label.chars().allMatch(c -> c < 0x80 && Character.isLetterOrDigit(c))
                && label.chars().filter(Character::isLowerCase).count() <= 1;
    }

    /** An abbreviation as it is looked up: {@code UBOs} is {@code ubo}. */
    static String singular(String abbreviation) {
        boolean plural = abbreviation.length() > 2
                && abbreviation.endsWith("s")
                && Character.isUpperCase(abbreviation.charAt(abbreviation.length() - 2));
        return (plural ? abbreviation.substring(0, abbreviation.length() - 1) : abbreviation).toLowerCase(Locale.ROOT);
    }
}
