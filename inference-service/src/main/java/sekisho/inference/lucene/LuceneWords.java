package sekisho.inference.lucene;

import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.KStemFilter;
import sekisho.contracts.Language;
import sekisho.inference.concept.Words;

/** Base forms by the light stemmers: what names of concepts are compared in, independent of how bodies are searched. */
public final class LuceneWords implements Words {

    private static final CharArraySet ENGLISH_EMPTY = EnglishAnalyzer.ENGLISH_STOP_WORDS_SET;
    private static final CharArraySet GERMAN_EMPTY = GermanAnalyzer.getDefaultStopSet();

    private final Analyzer english = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer word = new KeywordTokenizer();
            return new TokenStreamComponents(word, new KStemFilter(word));
        }
    };

    private final Analyzer german = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer word = new KeywordTokenizer();
            return new TokenStreamComponents(word, new GermanLightStemFilter(new GermanNormalizationFilter(word)));
        }
    };

    @Override
    public String base(Language language, String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return switch (language) {
            case EN -> ENGLISH_EMPTY.contains(lower) ? "" : first(Reading.tokens(english, lower));
            case DE -> GERMAN_EMPTY.contains(lower) ? "" : first(Reading.tokens(german, lower));
            case JA, ZH -> lower;
        };
    }

    private static String first(List<String> tokens) {
        return tokens.isEmpty() ? "" : tokens.getFirst();
    }
}
