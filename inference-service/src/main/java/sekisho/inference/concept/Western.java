package sekisho.inference.concept;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import sekisho.contracts.Language;

/** Names of concepts in a language that writes words apart. What a word is worth is worked out once per word form. */
final class Western {

    /** Most word forms remembered; further ones are worked out each time. */
    private static final int FORMS_MAX = 200_000;

    private final Language language;
    private final Words words;
    private final Map<String, List<String>> abbreviations;
    private final Names<String> names = new Names<>();
    private final Compounds compounds = new Compounds();
    private final Map<String, Form> forms = new ConcurrentHashMap<>();

    /** A word form: its base, and the terms it has when it belongs to no longer name. */
    private record Form(String base, List<String> alone) {}

    /** @param abbreviations terms by abbreviation, in any language; filled before the first text is read */
    Western(Language language, Words words, Map<String, List<String>> abbreviations) {
        this.language = language;
        this.words = words;
        this.abbreviations = abbreviations;
    }

    void add(String label, String term) {
        List<String> bases = split(label).stream()
                .map(word -> words.base(language, word))
                .filter(base -> !base.isEmpty())
                .toList();
        names.add(bases, term);
        if (language == Language.DE && bases.size() == 1) {
            compounds.add(bases.getFirst(), term);
        }
    }

    /** Adds what the text names and carries. */
    void read(String text, Map<String, Integer> terms) {
        List<Form> said = new ArrayList<>();
        for (String word : split(text)) {
            Form form = form(word);
            if (!form.base().isEmpty()) {
                said.add(form);
                Carried.addWord(word, terms);
            }
        }
        for (int at = 0; at < said.size(); ) {
            at += Math.max(1, longestFrom(said, at, terms));
        }
    }

    /** Counts the longest name that starts here, else what the word says alone. Returns the words taken. */
    private int longestFrom(List<Form> said, int from, Map<String, Integer> terms) {
        List<String> found = said.get(from).alone();
        int taken = 0;
        Names<String> at = names;
        for (int i = from; i < said.size(); i++) {
            at = at.after(said.get(i).base());
            if (at == null) {
                break;
            }
            if (!at.terms().isEmpty()) {
                found = at.terms();
                taken = i + 1 - from;
            }
        }
        found.forEach(term -> terms.merge(term, 1, Integer::sum));
        return taken;
    }

    private Form form(String word) {
        Form known = forms.get(word);
        if (known == null) {
            known = workedOut(word);
            if (forms.size() < FORMS_MAX) {
                forms.put(word, known);
            }
        }
        return known;
    }

    private Form workedOut(String word) {
        List<String> abbreviated = Carried.isAbbreviation(word)
                ? abbreviations.getOrDefault(Glossary.singular(word), List.of())
                : List.of();
        String base = words.base(language, word);
        return abbreviated.isEmpty()
                ? new Form(base, compounds.in(base))
                : new Form(base.isEmpty() ? word : base, abbreviated);
    }

    /** Runs of letters and digits; what belongs to no word parts words. */
    static List<String> split(String text) {
        List<String> words = new ArrayList<>();
        int from = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean inside = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
            if (inside && from < 0) {
                from = i;
            } else if (!inside && from >= 0) {
                words.add(text.substring(from, i));
                from = -1;
            }
        }
        return words;
    }
}
