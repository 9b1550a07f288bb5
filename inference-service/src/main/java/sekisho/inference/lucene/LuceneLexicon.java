package sekisho.inference.lucene;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import sekisho.contracts.Language;
import sekisho.inference.knowledge.Lexicon;

/** Reads words as the index does, and numbers with their neighbours. */
public final class LuceneLexicon implements Lexicon {

    private static final int COMPOUND_CHARS_MIN = 8;
    private static final int PART_CHARS_MIN = 4;

    @Override
    public Set<String> asked(Language language, String question) {
        return couplesOfNumbers(Reading.contentTokens(language, question));
    }

    @Override
    public Set<String> said(Language language, String text) {
        List<String> tokens = Reading.tokens(Reading.terms(language), text);
        Set<String> said = new LinkedHashSet<>(tokens);
        for (int i = 1; i < tokens.size(); i++) {
            if (isNumber(tokens.get(i)) || isNumber(tokens.get(i - 1))) {
                said.add(couple(tokens.get(i - 1), tokens.get(i)));
            }
        }
        if (language == Language.DE) {
            tokens.forEach(token -> addPartsOfCompound(said, token));
        }
        return said;
    }

    /** The terms of a question; a number with neighbours becomes "number and neighbour, the one or the other". */
    static Set<String> couplesOfNumbers(List<String> tokens) {
        Set<String> asked = new LinkedHashSet<>();
        for (int i = 0; i < tokens.size(); i++) {
            List<String> alternatives = new ArrayList<>();
            if (isNumber(tokens.get(i))) {
                if (i > 0) {
                    alternatives.add(couple(tokens.get(i - 1), tokens.get(i)));
                }
                if (i + 1 < tokens.size()) {
                    alternatives.add(couple(tokens.get(i), tokens.get(i + 1)));
                }
            }
            asked.add(alternatives.isEmpty() ? tokens.get(i) : String.join(OR, alternatives));
        }
        return asked;
    }

    /** What a long German word begins and ends with, so that "Kunde" is said in "Hochrisikokunde". */
    private static void addPartsOfCompound(Set<String> said, String token) {
        if (token.length() >= COMPOUND_CHARS_MIN) {
            for (int chars = PART_CHARS_MIN; chars < token.length(); chars++) {
                said.add(token.substring(0, chars));
                said.add(token.substring(token.length() - chars));
            }
        }
    }

    /** The same for "EUR 50" and "50 EUR". */
    private static String couple(String one, String other) {
        return one.compareTo(other) < 0 ? one + "_" + other : other + "_" + one;
    }

    private static boolean isNumber(String token) {
        return Character.isDigit(token.charAt(0));
    }
}
