package sekisho.gateway.question;

import java.util.Map;

/** Recognises languages, those Sekisho does not speak included. */
public interface SpokenLanguages {

    /**
     * How likely the text is written in each language.
     *
     * @return confidence 0..1 by ISO 639-1 code, relative to the likeliest language, which has 1; empty when nothing can be
     *     said
     */
    Map<String, Double> confidences(String text);
}
