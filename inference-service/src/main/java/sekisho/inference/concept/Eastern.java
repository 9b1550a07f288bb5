package sekisho.inference.concept;

import java.util.List;
import java.util.Map;

/**
 * Names of concepts in a language that does not write words apart: the longest name at every place, where its edges may be
 * edges of a word. One Chinese character is a name only where it stands alone, short katakana only where no katakana
 * touches it, longer katakana where one edge is free, Latin letters only where no Latin letter touches them.
 */
final class Eastern {

    private static final int KATAKANA_JOINED_CHARS_MIN = 3;
    private static final int HIRAGANA_CHARS_MIN = 3;

    private final Names<Character> names = new Names<>();
    private final Map<String, List<String>> abbreviations;

    /** @param abbreviations terms by abbreviation, in any language; filled before the first text is read */
    Eastern(Map<String, List<String>> abbreviations) {
        this.abbreviations = abbreviations;
    }

    void add(String label, String term) {
        names.add(Texts.foldEastern(label).chars().mapToObj(c -> (char) c).toList(), term);
    }

    /** Adds what the text names and carries. */
    void read(String text, Map<String, Integer> terms) {
        String folded = Texts.foldEastern(text);
        for (int at = 0; at < folded.length(); ) {
            at += Math.max(1, longestFrom(folded, at, terms));
        }
        latin(folded, terms);
    }

    /** Counts the longest name that starts here. Returns the characters taken. */
    private int longestFrom(String text, int from, Map<String, Integer> terms) {
        List<String> found = List.of();
        int taken = 0;
        Names<Character> at = names;
        for (int i = from; i < text.length(); i++) {
            at = at.after(text.charAt(i));
            if (at == null) {
                break;
            }
            if (!at.terms().isEmpty() && standsAt(text, from, i + 1)) {
                found = at.terms();
                taken = i + 1 - from;
            }
        }
        found.forEach(term -> terms.merge(term, 1, Integer::sum));
        return taken;
    }

    private static boolean standsAt(String text, int from, int to) {
        char first = text.charAt(from);
        char last = text.charAt(to - 1);
        char before = from > 0 ? text.charAt(from - 1) : ' ';
        char after = to < text.length() ? text.charAt(to) : ' ';
        if (Texts.isLatin(first) && Texts.isLatin(before) || Texts.isLatin(last) && Texts.isLatin(after)) {
            return false;
        }
        if (to - from == 1 && Texts.isHan(first)) {
            return !Texts.isHan(before) && !Texts.isHan(after);
        }
        if (Texts.isHiragana(first) && Texts.isHiragana(last)) {
            return to - from >= HIRAGANA_CHARS_MIN;
        }
        boolean joinedBefore = Texts.isKatakana(first) && Texts.isKatakana(before);
        boolean joinedAfter = Texts.isKatakana(last) && Texts.isKatakana(after);
        return to - from >= KATAKANA_JOINED_CHARS_MIN ? !(joinedBefore && joinedAfter) : !joinedBefore && !joinedAfter;
    }

    private void latin(String folded, Map<String, Integer> terms) {
        int from = -1;
        for (int i = 0; i <= folded.length(); i++) {
            boolean inside = i < folded.length() && Texts.isLatin(folded.charAt(i));
            if (inside && from < 0) {
                from = i;
            } else if (!inside && from >= 0) {
                word(folded.substring(from, i), terms);
                from = -1;
            }
        }
    }

    private void word(String word, Map<String, Integer> terms) {
        if (word.chars().anyMatch(Character::isLetter)) {
            Carried.addLatin(word, terms);
            abbreviations.getOrDefault(Glossary.singular(word), List.of()).forEach(term -> terms.putIfAbsent(term, 1));
        }
    }
}
