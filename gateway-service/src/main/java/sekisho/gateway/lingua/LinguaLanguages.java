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

    @Override
    public Map<String, Double> confidences(String text) {
        Map<String, Double> confidences = new HashMap<>();
        detector.computeLanguageConfidenceValues(text)
                .forEach((language, confidence) ->
                        confidences.put(language.getIsoCode639_1().toString().toLowerCase(Locale.ROOT), confidence));
        return confidences;
    }
}
