package sekisho.documents.xml;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as the forms write them. */
final class Dates {

    private static final Pattern DAY = Pattern.compile("(\\d{4})-?(\\d{2})-?(\\d{2})(?:T.*)?");

    private Dates() {}

    /** {@code 2024-01-31}, {@code 20240131}, with or without a time of day; empty when it is no day. */
    static Optional<LocalDate> iso(String words) {
        Matcher day = DAY.matcher(words.strip());
        if (!day.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
