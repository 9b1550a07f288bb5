package sekisho.contracts;

import java.util.Locale;
import java.util.Optional;

/** A language questions are asked and answered in. The wire form is the ISO 639-1 code. */
public enum Language {
    EN,
    JA,
    ZH,
    DE;

    /** ISO 639-1 code, lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The language with that ISO 639-1 code, or empty where Sekisho does not speak it. */
    public static Optional<Language> of(String code) {
        for (Language language : values()) {
            if (language.code().equals(code)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
