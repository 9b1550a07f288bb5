package sekisho.inference.concept;

import sekisho.contracts.Language;

/** How single words are brought to the form they share with their inflections. Thread-safe. */
public interface Words {

    /** The base form of an English or German word; empty for one that says nothing, such as an article. */
    String base(Language language, String word);
}
