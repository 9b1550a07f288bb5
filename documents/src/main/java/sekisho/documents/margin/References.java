package sekisho.documents.margin;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import sekisho.contracts.Language;
import sekisho.documents.cutting.Standing;
import sekisho.documents.structure.Numerals;

/** The places a text refers to, in the order it names them, each once. */
@FunctionalInterface
public interface References {

    /** Most references told of one provision. */
    int MAX = 64;

    /** All places named, repetitions included, completed with where the text stands. */
    List<String> named(String text, Standing at);

    /** The places a text in that language refers to, at most {@link #MAX}. */
    static List<String> in(String text, Language language, Standing at) {
        References reader = switch (language) {
            case EN -> new EnglishReferences();
            case DE -> new GermanReferences();
            case JA -> new JapaneseReferences();
            case ZH -> new ChineseReferences();
        };
        Set<String> once = new LinkedHashSet<>(reader.named(text, at));
        return new ArrayList<>(once).subList(0, Math.min(MAX, once.size()));
    }

    /** The value of a Chinese or full-width number of a law, or -1. */
    static int number(String numeral) {
        return Numerals.value(numeral).orElse(-1);
    }
}
