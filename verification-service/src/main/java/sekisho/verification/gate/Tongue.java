package sekisho.verification.gate;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import sekisho.contracts.Language;

/** Tells the four languages apart by script and function words; says nothing where it cannot tell. */
final class Tongue {

    private static final Set<String> ENGLISH = Set.of(
            "the", "of", "and", "to", "in", "is", "are", "must", "shall", "may", "a", "an", "or", "for", "by", "that",
            "with", "be", "not", "any", "on", "where", "which", "this");
    private static final Set<String> GERMAN = Set.of(
            "der", "die", "das", "und", "oder", "ist", "sind", "den", "dem", "des", "ein", "eine", "einer", "nicht",
            "zu", "von", "mit", "für", "auf", "im", "nach", "sich", "wird", "werden", "muss", "darf", "hat", "bei",
            "als", "wenn");

    private Tongue() {}

    static Optional<Language> of(String text) {
        String folded = Fold.loose(text);
        long kana = count(folded, Character.UnicodeScript.HIRAGANA) + count(folded, Character.UnicodeScript.KATAKANA);
        long han = count(folded, Character.UnicodeScript.HAN);
        long latin = count(folded, Character.UnicodeScript.LATIN);
        if (kana + han > 0 && kana + han >= latin / 3) {
            return kana * 20 >= han && kana > 1
                    ? Optional.of(Language.JA)
                    : kana == 0 && han > 1 ? Optional.of(Language.ZH) : Optional.empty();
        }
        long english = words(folded).filter(ENGLISH::contains).count();
        long german = words(folded).filter(GERMAN::contains).count();
        if (english == german) {
            return Optional.empty();
        }
        return Optional.of(english > german ? Language.EN : Language.DE);
    }

    private static Stream<String> words(String folded) {
        return Stream.of(folded.split("[^\\p{L}]+"));
    }

    private static long count(String text, Character.UnicodeScript script) {
        return text.codePoints()
                .filter(character -> Character.UnicodeScript.of(character) == script)
                .count();
    }
}
