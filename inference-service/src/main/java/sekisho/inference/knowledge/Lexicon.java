package sekisho.inference.knowledge;

import java.util.Set;
import sekisho.contracts.Language;

/** How words are read: the same reading for passages, questions and quotes, so that they can be compared. */
public interface Lexicon {

    /** The content terms of a text in their base form, in order of appearance, without words that carry no content. */
    Set<String> terms(Language language, String text);
}
