package sekisho.inference.knowledge;

import java.util.Set;
import sekisho.contracts.Language;

/**
 * How words are read: the same reading for passages, questions and quotes, so that they can be compared.
 *
 * <p>A number means little without its neighbour: "tier 3" is not found in "within 3 days". A question's number is
 * therefore read as alternatives of number and neighbour, and a text says every such couple it holds.
 */
public interface Lexicon {

    /** Stands between the alternatives of one term of a question. */
    String OR = "|";

    /** The content terms of a question, without words that only ask. */
    Set<String> asked(Language language, String question);

    /** Everything a text says, to look the terms of a question up in. */
    Set<String> said(Language language, String text);

    /** True if one of a term's alternatives was said. */
    static boolean found(String term, Set<String> said) {
        for (int from = 0; from <= term.length(); ) {
            int to = term.indexOf(OR, from);
            int end = to < 0 ? term.length() : to;
            if (said.contains(term.substring(from, end))) {
                return true;
            }
            from = end + 1;
        }
        return false;
    }
}
