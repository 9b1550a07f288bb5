package sekisho.inference.lucene;

import java.util.Set;
import sekisho.contracts.Language;
import sekisho.inference.knowledge.Lexicon;

/** Reads words as the index does. */
public final class LuceneLexicon implements Lexicon {

    @Override
    public Set<String> terms(Language language, String text) {
        return Reading.content(language, text);
    }
}
