package sekisho.verification.http;

import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import sekisho.contracts.Jurisdictions;
import sekisho.contracts.Language;
import sekisho.contracts.Limits;
import sekisho.contracts.Specialty;
import sekisho.doors.http.ProblemException;

/** Reads what callers write into addresses and bodies; what is no such value is refused by name. */
final class Asked {

    /** Longest note to colleagues, in characters. */
    static final int NOTE_CHARS_MAX = 1_000;

    private Asked() {}

    /** One of an enum in kebab case; null stays null. */
    static <E extends Enum<E>> E one(Class<E> type, String value, String field) {
        if (value == null || value.isEmpty()) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> kebab(each).equals(value.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid(
                        field,
                        "is one of "
                                + Arrays.stream(type.getEnumConstants())
                                        .map(Asked::kebab)
                                        .collect(Collectors.joining(", "))));
    }

    static String jurisdiction(String code, String field) {
        if (code == null || code.isEmpty()) {
            return null;
        }
        if (!Jurisdictions.known(code)) {
            throw ProblemException.invalid(field, "is one of " + String.join(", ", Jurisdictions.all()));
        }
        return code;
    }

    static Language language(String code, String field) {
        return code == null || code.isEmpty()
                ? null
                : Language.of(code).orElseThrow(() -> ProblemException.invalid(field, "is one of en, ja, zh, de"));
    }

    static Specialty specialty(String name, String field) {
        return one(Specialty.class, name, field);
    }

    /** A note to colleagues, trimmed; null where there is none. */
    static String note(String words) {
        if (words == null || words.isBlank()) {
            return null;
        }
        if (words.length() > NOTE_CHARS_MAX) {
            throw ProblemException.invalid("note", "has at most " + NOTE_CHARS_MAX + " characters");
        }
        return words.strip();
    }

    static String reviewId(String id) {
        try {
            return UUID.fromString(id).toString();
        } catch (IllegalArgumentException none) {
            throw ProblemException.notFound("review");
        }
    }

    static String question(String words) {
        if (words == null || words.isBlank()) {
            throw ProblemException.invalid("q", "are the words to look for");
        }
        if (words.length() > Limits.QUESTION_CHARS_MAX) {
            throw ProblemException.invalid("q", "has at most " + Limits.QUESTION_CHARS_MAX + " characters");
        }
        return words;
    }

    static String kebab(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
