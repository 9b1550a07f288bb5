package sekisho.inference.draft;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import sekisho.contracts.Language;
import sekisho.inference.knowledge.Lexicon;

/** Reads every run of letters and digits as a word. */
final class WordLexicon implements Lexicon {

    @Override
    public Set<String> asked(Language language, String question) {
        return said(language, question);
    }

    @Override
    public Set<String> said(Language language, String text) {
        Set<String> words =
                new LinkedHashSet<>(List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")));
        words.remove("");
        return words;
    }
}
