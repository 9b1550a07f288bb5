package sekisho.gateway.lingua;

import com.github.pemistahl.lingua.api.Language;
import com.github.pemistahl.lingua.api.LanguageDetector;
import com.github.pemistahl.lingua.api.LanguageDetectorBuilder;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import sekisho.gateway.question.SpokenLanguages;

/**
 * Lingua over the languages most likely to come in. Only trigram models are loaded, which keeps memory small; questions are
 * long enough for them, and languages with a script of their own are told by it without any model.
 */
public final class LinguaLanguages implements SpokenLanguages {

    /** Characters looked at; more change nothing but the time it takes. */
    private static final int SAMPLE_CHARS = 160;

    private final LanguageDetector detector = LanguageDetectorBuilder.fromLanguages(
                    Language.ENGLISH,
                    Language.GERMAN,
                    Language.JAPANESE,
                    Language.CHINESE,
                    Language.FRENCH,
                    Language.SPANISH,
                    Language.ITALIAN,
                    Language.PORTUGUESE,
                    Language.DUTCH,
                    Language.POLISH,
                    Language.SWEDISH,
                    Language.TURKISH,
                    Language.VIETNAMESE,
                    Language.INDONESIAN,
                    Language.KOREAN,
                    Language.THAI,
                    Language.RUSSIAN,
                    Language.ARABIC,
                    Language.HINDI,
                    Language.GREEK)
            .withLowAccuracyMode()
            .build();

    /** Loads the models, which takes a moment nobody's first question should pay for. */
    public LinguaLanguages() {
        Map<String, Double> warm = confidences("A bank knows its customers, eine Bank kennt ihre Kunden.");
        if (warm.isEmpty()) {
            throw new IllegalStateException("the language models are missing");
        }
    }

    @Override
    public Map<String, Double> confidences(String text) {
        Map<String, Double> confidences = new HashMap<>();
        detector.computeLanguageConfidenceValues(text.substring(0, Math.min(SAMPLE_CHARS, text.length())))
                .forEach((language, confidence) ->
                        confidences.put(language.getIsoCode639_1().toString().toLowerCase(Locale.ROOT), confidence));
        return confidences;
    }
}
