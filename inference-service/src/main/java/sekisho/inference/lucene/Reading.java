package sekisho.inference.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.analysis.ja.JapaneseBaseFormFilter;
import org.apache.lucene.analysis.ja.JapanesePartOfSpeechStopFilter;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ngram.NGramTokenFilter;
import org.apache.lucene.analysis.shingle.ShingleFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import sekisho.contracts.Language;

/** How a language is read into terms and pairs of terms. Analyzers are thread-safe and live as long as the process. */
final class Reading {

    /**
     * German pairs characters, not words: pieces of this length find the parts of compounds without a dictionary. A word
     * that is shorter stays whole.
     */
    private static final int GRAM = 4;

    /** Japanese pairs are three characters long: two are shared by too many words of statutes. */
    private static final int JAPANESE_GRAM = 3;

    private static final Map<Language, Analyzer> TERMS = new EnumMap<>(Map.of(
            Language.EN, analyzer(StandardTokenizer::new, Reading::english),
            Language.DE, analyzer(StandardTokenizer::new, Reading::german),
            Language.JA, analyzer(Reading::kuromoji, in -> new ByCharacter(japanese(in))),
            Language.ZH, analyzer(HMMChineseTokenizer::new, in -> new ByCharacter(chinese(in)))));

    private static final Map<Language, Analyzer> PAIRS = new EnumMap<>(Map.of(
            Language.EN, analyzer(StandardTokenizer::new, in -> paired(english(in))),
            Language.DE, analyzer(StandardTokenizer::new, in -> new NGramTokenFilter(german(in), GRAM, GRAM, true)),
            Language.JA, analyzer(StandardTokenizer::new, in -> new ByCharacter(trigrams(in))),
            Language.ZH, analyzer(StandardTokenizer::new, in -> new ByCharacter(bigrams(in)))));

    private static final List<String> EMPTY_WORDS = List.of(",", ".", "的", "了", "和", "是", "在");

    /** Words of a question that say nothing of its matter, in base form. */
    private static final Map<Language, Set<String>> ASKING = asking();

    /** Words that say what kind of answer is wanted; provisions hold them too, but not for that. */
    private static final Map<Language, Set<String>> REQUESTING = Map.of(
            Language.EN,
            Set.copyOf(count(
                            terms(Language.EN),
                            "specific specify provide detail detailed clarify clarification elaborate example examples"
                                    + " ensure context regarding requirement requirements guidance outline step steps"
                                    + " particular additional information")
                    .keySet()));

    private Reading() {}

    static Analyzer terms(Language language) {
        return TERMS.get(language);
    }

    static Analyzer pairs(Language language) {
        return PAIRS.get(language);
    }

    /** The tokens of a text, in order. */
    static List<String> tokens(Analyzer analyzer, String text) {
        List<String> tokens = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                tokens.add(term.toString());
            }
            stream.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return tokens;
    }

    /** The tokens of a text with their number of occurrences, in order of appearance. */
    static Map<String, Integer> count(Analyzer analyzer, String text) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        tokens(analyzer, text).forEach(token -> counts.merge(token, 1, Integer::sum));
        return counts;
    }

    /**
     * The terms of a question with their number, without those that only ask or ask for an answer of some kind; all of
     * them where nothing else is there. Words that are left out here still count for confidence.
     */
    static Map<String, Integer> sought(Language language, String question) {
        Map<String, Integer> all = count(terms(language), question);
        Map<String, Integer> sought = new LinkedHashMap<>(all);
        sought.keySet().removeAll(ASKING.get(language));
        sought.keySet().removeAll(REQUESTING.getOrDefault(language, Set.of()));
        return sought.isEmpty() ? all : sought;
    }

    /** The base forms of a text's words without those that only ask, in order. */
    static List<String> contentTokens(Language language, String text) {
        List<String> tokens = tokens(terms(language), text);
        tokens.removeIf(ASKING.get(language)::contains);
        return tokens;
    }

    private static TokenStream english(TokenStream in) {
        TokenStream words = new LowerCaseFilter(new EnglishPossessiveFilter(in));
        return new PorterStemFilter(new StopFilter(words, EnglishAnalyzer.ENGLISH_STOP_WORDS_SET));
    }

    private static TokenStream german(TokenStream in) {
        TokenStream words = new StopFilter(new LowerCaseFilter(in), GermanAnalyzer.getDefaultStopSet());
        return new GermanLightStemFilter(new GermanNormalizationFilter(words));
    }

    private static TokenStream japanese(TokenStream in) {
        TokenStream words = new JapanesePartOfSpeechStopFilter(
                new JapaneseBaseFormFilter(in), JapaneseAnalyzer.getDefaultStopTags());
        return new LowerCaseFilter(new StopFilter(new CJKWidthFilter(words), JapaneseAnalyzer.getDefaultStopSet()));
    }

    private static TokenStream chinese(TokenStream in) {
        return new StopFilter(new LowerCaseFilter(in), new CharArraySet(EMPTY_WORDS, true));
    }

    private static TokenStream bigrams(TokenStream in) {
        return new CJKBigramFilter(new LowerCaseFilter(new CJKWidthFilter(in)));
    }

    private static TokenStream trigrams(TokenStream in) {
        ShingleFilter grams =
                new ShingleFilter(new LowerCaseFilter(new CJKWidthFilter(in)), JAPANESE_GRAM, JAPANESE_GRAM);
        grams.setOutputUnigrams(false);
        return grams;
    }

    private static TokenStream paired(TokenStream in) {
        ShingleFilter pairs = new ShingleFilter(in, 2, 2);
        pairs.setOutputUnigrams(false);
        return pairs;
    }

    private static Tokenizer kuromoji() {
        return new JapaneseTokenizer(null, true, true, JapaneseTokenizer.Mode.SEARCH);
    }

    private static Map<Language, Set<String>> asking() {
        Map<Language, String> words = Map.of(
                Language.EN,
                "what which who whom whose when where why how does do did can could may might must shall should would will"
                        + " has have had been i we our us you your my me any please tell explain describe about under there's"
                        + " am were long much many need needs needed required require allowed say says mean means happen happens"
                        + " keep kept get got give given make made take taken tell told go apply applies count really exactly ever",
                Language.DE,
                "was welche welcher welches welchen welchem wer wem wen wessen wann wo warum wieso wie viel viele darf dürfen"
                        + " muss müssen müssen kann können soll sollen sollte gilt gelten gibt bitte wir unser unsere ich lange hoch"
                        + " galt galten gab oft schnell laut dabei eigentlich genau uns mich jemand man machen tun geben gegeben wurde wurden",
                Language.JA,
                "何 なに いつ どこ 誰 だれ どの どれ どう なぜ どのよう いくら いくつ 教える 下さる ください べき 場合 とき 必要 できる する ある いる なる"
                        + " 行う もの こと ます です よい いい いう 言う 思う わかる 知る どんな どちら 以内 まで",
                Language.ZH,
                "什么 哪些 哪个 哪 谁 何 何时 怎么 怎样 如何 吗 呢 是否 多少 多久 几 可以 应当 应该 需要 必须 请 请问 我 我们 有 要 会 能"
                        + " 规定 多长 多少天 几天 时候 想 让 把 被 给 到 用 哪里 怎 么 办 吧 呀 将 已 还 就 都 也 该 这 那 个");
        Map<Language, Set<String>> asking = new EnumMap<>(Language.class);
        words.forEach((language, text) ->
                asking.put(language, Set.copyOf(count(terms(language), text).keySet())));
        return asking;
    }

    private static Analyzer analyzer(Supplier<Tokenizer> tokenizer, UnaryOperator<TokenStream> filters) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer source = tokenizer.get();
                return new TokenStreamComponents(source, filters.apply(source));
            }
        };
    }
}
