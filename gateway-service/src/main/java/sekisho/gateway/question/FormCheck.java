package sekisho.gateway.question;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import sekisho.contracts.Jurisdictions;
import sekisho.contracts.Language;

/** Reads the fields of a form one by one and collects everything that is wrong, so that a caller hears it all at once. */
public final class FormCheck {

    private final List<Violation> violations = new ArrayList<>();

    public List<Violation> violations() {
        return List.copyOf(violations);
    }

    public void complain(String field, String reason, String message) {
        violations.add(new Violation(field, reason, message));
    }

    /** Text that is there, is not blank, is not longer than {@code most} characters, and can be stored. */
    public String required(String field, String value, int most) {
        if (value == null) {
            complain(field, "missing", "is required");
        } else if (value.isBlank()) {
            complain(field, "blank", "must not be empty");
        } else {
            optional(field, value, most);
        }
        return value;
    }

    /** Text that may be missing; if it is there it is bounded and can be stored. */
    public String optional(String field, String value, int most) {
        if (value == null) {
            return null;
        }
        if (value.codePointCount(0, value.length()) > most) {
            complain(field, "too-long", "must have at most " + most + " characters");
        } else if (!storable(value)) {
            complain(field, "not-text", "holds control characters or half of a surrogate pair");
        }
        return value;
    }

    /** A constant named as on the wire, {@code contract-review} for CONTRACT_REVIEW; {@code otherwise} when missing. */
    public <E extends Enum<E>> E named(String field, String value, Class<E> type, E otherwise) {
        if (value == null) {
            return otherwise;
        }
        E[] known = type.getEnumConstants();
        for (E constant : known) {
            if (spelled(constant).equals(value)) {
                return constant;
            }
        }
        String names = Arrays.stream(known).map(FormCheck::spelled).collect(Collectors.joining(", "));
        complain(field, "unknown", "is not known; known are " + names);
        return otherwise;
    }

    public Optional<Language> language(String field, String code) {
        if (code == null) {
            return Optional.empty();
        }
        Optional<Language> language = Language.of(code);
        if (language.isEmpty()) {
            String known = Arrays.stream(Language.values()).map(Language::code).collect(Collectors.joining(", "));
            complain(field, "unknown", "is not a language Sekisho speaks; known are " + known);
        }
        return language;
    }

    public void jurisdiction(String field, String code) {
        if (code == null) {
            complain(field, "missing", "is required");
        } else if (!Jurisdictions.known(code)) {
            complain(
                    field,
                    "unknown",
                    "is not a known jurisdiction; known are " + String.join(", ", Jurisdictions.all()));
        }
    }

    public List<String> jurisdictions(String field, List<String> codes) {
        if (codes == null) {
            return List.of();
        }
        if (codes.size() > AskLimits.JURISDICTIONS_MAX) {
            complain(field, "too-many", "must name at most " + AskLimits.JURISDICTIONS_MAX + " jurisdictions");
            return List.of();
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < codes.size(); i++) {
            String place = field + "[" + i + "]";
            jurisdiction(place, codes.get(i));
            if (codes.get(i) != null && !seen.add(codes.get(i))) {
                complain(place, "repeated", "is named twice");
            }
        }
        return codes.stream().filter(Jurisdictions::known).toList();
    }

    /** An ISO 8601 day, or empty when missing or wrong. */
    public Optional<LocalDate> day(String field, String value) {
        if (value == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(value));
        } catch (DateTimeParseException _) {
            complain(field, "not-a-date", "must be a day written as YYYY-MM-DD");
            return Optional.empty();
        }
    }

    /** The bounds of the day whose law is asked for. */
    public Optional<LocalDate> asOf(String field, String value, LocalDate today) {
        Optional<LocalDate> day = day(field, value);
        LocalDate latest = today.plusYears(AskLimits.AS_OF_YEARS_AHEAD);
        if (day.isPresent()
                && (day.get().isBefore(AskLimits.AS_OF_EARLIEST) || day.get().isAfter(latest))) {
            complain(field, "out-of-range", "must lie between " + AskLimits.AS_OF_EARLIEST + " and " + latest);
        }
        return day;
    }

    /** An identifier of letters, digits and a few signs, safe in a path, a log and a header. */
    public void identifier(String field, String value, int most) {
        if (value != null && !value.matches("[\\p{L}\\p{N}._:/@()§#+-]{1," + most + "}")) {
            complain(field, "not-an-identifier", "must be 1 to " + most + " letters, digits or . _ : / @ ( ) § # + -");
        }
    }

    private static String spelled(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** False for what PostgreSQL or UTF-8 cannot keep: NUL and other control characters, lone surrogates. */
    private static boolean storable(String text) {
        return text.codePoints().allMatch(point -> {
            int type = Character.getType(point);
            return type != Character.SURROGATE
                    && (type != Character.CONTROL || point == '\n' || point == '\r' || point == '\t');
        });
    }
}
